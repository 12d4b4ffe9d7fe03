import { Mark, type Node } from '@tiptap/pm/model';
import { AttrStep, type Mappable, Mapping, Step, StepResult, Transform } from '@tiptap/pm/transform';
import { isClean } from '#blocks/cleanText.ts';
import { deepest, depthOf } from './depth.ts';
import { checkField, type FieldName, fields, itemKey, type ListFieldName } from './fields.ts';
import { schema } from './schema.ts';

/**
 * Puts, replaces or removes one item of a list field. Two people who add tags or credits at once both keep theirs,
 * where replacing the whole list would lose one. `item: null` removes; `index` is where a new item goes.
 */
export class ListItemStep extends Step {
  readonly field: ListFieldName;
  readonly key: string;
  readonly item: unknown;
  readonly index: number;

  constructor(field: ListFieldName, key: string, item: unknown, index: number) {
    super();
    this.field = field;
    this.key = key;
    this.item = item;
    this.index = index;
  }

  apply(doc: Node): StepResult {
    const before = doc.attrs[this.field] as readonly unknown[];
    const at = before.findIndex((item) => itemKey(this.field, item) === this.key);
    const after = [...before];
    if (this.item === null) {
      if (at >= 0) after.splice(at, 1);
    } else if (at >= 0) after[at] = this.item;
    else after.splice(Math.min(this.index, after.length), 0, this.item);
    if (after.length > fields[this.field].most) return StepResult.fail(`Too many items in ${this.field}`);
    return StepResult.ok(doc.type.create({ ...doc.attrs, [this.field]: after }, doc.content, doc.marks));
  }

  invert(doc: Node): Step {
    const items = doc.attrs[this.field] as readonly unknown[];
    const at = items.findIndex((item) => itemKey(this.field, item) === this.key);
    return new ListItemStep(this.field, this.key, at < 0 ? null : items[at], at < 0 ? this.index : at);
  }

  map(_mapping: Mappable): Step {
    return this;
  }

  toJSON() {
    return { stepType: 'listItem', field: this.field, key: this.key, item: this.item, index: this.index };
  }

  /** Throws a `RangeError` on a field that is no list, an item that the field may not carry, or a key that is not the item's. */
  static override fromJSON(_schema: unknown, json: Record<string, unknown>): ListItemStep {
    const { field, key, item, index } = json;
    if (typeof field !== 'string' || !Object.hasOwn(fields, field)) throw new RangeError('No such field');
    const name = field as ListFieldName;
    if (fields[name].kind !== 'list') throw new RangeError(`${field} is not a list`);
    if (typeof key !== 'string' || key.length > 200 || !Number.isInteger(index) || Number(index) < 0)
      throw new RangeError('Bad list step');
    if (item !== null && itemKey(name, item) !== key) throw new RangeError('Key and item differ');
    return new ListItemStep(name, key, item, Number(index));
  }
}
Step.jsonID('listItem', ListItemStep);

// An attribute step that a rebase or undo has moved onto text must fail like any step that does not fit; the library
// throws there, in the writer's undo and while remote batches are taken in.
const setAttribute = AttrStep.prototype.apply;
AttrStep.prototype.apply = function apply(doc: Node): StepResult {
  return doc.nodeAt(this.pos)?.isText ? StepResult.fail('Text has no attributes') : setAttribute.call(this, doc);
};

/** Reads a step; throws on anything that is not one of this schema. */
export function readStep(json: unknown): Step {
  if (typeof json !== 'object' || json === null) throw new RangeError('Not a step');
  return Step.fromJSON(schema, json);
}

/** One step of a writer that the authority has not confirmed, with its inverse, as in `prosemirror-collab`. */
export interface Pending {
  step: Step;
  inverted: Step;
}

/**
 * Moves pending steps over one committed batch, as `prosemirror-collab` does it: undo them, apply the batch, try each
 * again mapped. Undone and with the batch applied, the document is `after`, the batch's own: only the maps of that way
 * are needed. `survived[i]` says whether pending step i still applies; those that do not are dropped alike on both sides.
 * Over several batches at once, or with the maps of an earlier rebase, it would diverge from the writer's client.
 * `made` hears of each document on the way, with the one before.
 */
export function rebase(
  pending: readonly Pending[],
  over: readonly Step[],
  after: Node,
  made: (before: Node, doc: Node) => void = () => undefined,
) {
  const back = [...pending].reverse().map(({ inverted }) => inverted.getMap());
  const mapping = new Mapping([...back, ...over.map((step) => step.getMap())]);
  const rebased: Pending[] = [];
  let doc = after;
  const survived = pending.map(({ step }, index) => {
    const mirror = pending.length - index - 1;
    const mapped = step.map(mapping.slice(mirror + 1));
    const applied = mapped?.apply(doc).doc;
    if (!mapped || !applied) return false;
    mapping.appendMap(mapped.getMap(), mirror);
    made(doc, applied);
    rebased.push({ step: mapped, inverted: mapped.invert(doc) });
    doc = applied;
    return true;
  });
  return { rebased, survived, doc };
}

/** The steps with their inverses, applied from `doc`; throws where one does not apply. `made` hears of each document on the way, with the one before. */
export function replay(
  doc: Node,
  steps: readonly Step[],
  made: (before: Node, doc: Node) => void = () => undefined,
): { doc: Node; pending: Pending[] } {
  const transform = new Transform(doc);
  const pending = steps.map((step) => {
    const before = transform.doc;
    transform.step(step);
    made(before, transform.doc);
    return { step, inverted: step.invert(before) };
  });
  return { doc: transform.doc, pending };
}

/** How large an article may become: about 700,000 words. */
const largest = 4_000_000;

/** The children in which two nodes differ, the top-level blocks of documents, less those at the beginning and end that are the same objects. */
export function changedBlocks(before: Node, after: Node): { before: readonly Node[]; after: readonly Node[] } {
  const [old, now] = [before.children, after.children];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { before: old.slice(start, old.length - end), after: now.slice(start, now.length - end) };
}

/**
 * Checks what a batch changed: attribute values and the inside of slices, which `Step.apply` does not check.
 * Top-level blocks that are the same object in both documents are not visited. Throws a `RangeError`.
 */
export function checkChanged(before: Node, after: Node): void {
  if (before === after) return;
  if (before.type !== after.type) throw new RangeError('Not an article');
  checkFields(before, after);
  if (after.content.size > Math.max(largest, before.content.size)) throw new RangeError('The article is too large');
  const changed = changedBlocks(before, after);
  if (!alike(changed.before, changed.after) && !after.type.validContent(after.content))
    throw new RangeError('Invalid content of the article');
  const known = new Set<Node>(changed.before);
  // What is too deep already, from a release that let it in, can be written in all the same.
  const deep = Math.max(deepest, ...changed.before.map(depthOf));
  for (const child of changed.after) {
    if (known.has(child)) continue;
    if (depthOf(child) > deep) throw new RangeError('Too many blocks in one another');
    child.check();
    checkText(child);
  }
}

/** Checks the values of fields that two documents do not share. Throws a `RangeError`. */
export function checkFields(before: Node, after: Node): void {
  for (const name of Object.keys(fields) as FieldName[])
    if (before.attrs[name] !== after.attrs[name] && !checkField(name, after.attrs[name]))
      throw new RangeError(`Bad value of field ${name}`);
}

/** Whether blocks can stand where others stood, whatever is around them. */
function alike(before: readonly Node[], after: readonly Node[]): boolean {
  if (before.length !== after.length) return false;
  return after.every(({ type, marks }, index) => {
    const old = before[index];
    return type === old?.type && Mark.sameSet(marks, old.marks);
  });
}

/** A text that cannot be stored or sent everywhere would stop whoever reads, prints or exports the article. Throws a `RangeError`. */
export function checkText(node: Node): void {
  if (node.text !== undefined && !isClean(node.text)) throw new RangeError('Unreadable characters');
  node.forEach(checkText);
}
