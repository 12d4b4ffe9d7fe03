import type { Node } from '@tiptap/pm/model';
import { alignNodes } from './alignNodes.ts';
import { differentWords, type WordRun } from './differentWords.ts';
import { type FieldName, fields } from './fields.ts';

/** A value that is another in the other version. */
export interface ValueChange {
  name: string;
  before: unknown;
  after: unknown;
}

/**
 * A node in two versions. `changed`: it is in both and not equal, in its kind, its values, its words or what is in it.
 * `moved` says that it stands among others than before, whether it changed or not.
 */
export interface NodeDifference {
  change: 'same' | 'added' | 'removed' | 'changed';
  /** In the older version; null when it was added. */
  before: Node | null;
  /** In the newer version; null when it was removed. */
  after: Node | null;
  moved: boolean;
  /** Another kind of block than before. */
  retyped: boolean;
  /** Values that people choose about it. */
  values: readonly ValueChange[];
  /** Of a text block that is in both. */
  words: readonly WordRun[];
  /** Of anything else that is in both, in reading order: what was removed stands where it stood. */
  children: readonly NodeDifference[];
}

/** A field of the article that is another. Of a list the items that came and went; an item that was changed is in both. */
export interface FieldChange {
  name: FieldName;
  before: unknown;
  after: unknown;
  added: readonly unknown[];
  removed: readonly unknown[];
}

export interface Difference {
  fields: readonly FieldChange[];
  blocks: readonly NodeDifference[];
}

/** What became of one version in another. Every block of both is in it once; of an article with itself all are `same`. */
export function difference(before: Node, after: Node): Difference {
  const language = String(after.attrs.language);
  return { fields: fieldChanges(before, after), blocks: childDifferences(before, after, language) };
}

/** Whether two versions read alike: nothing came, went, moved or changed. */
export function isSame({ fields: changes, blocks }: Difference): boolean {
  return changes.length === 0 && blocks.every(({ change, moved }) => change === 'same' && !moved);
}

function fieldChanges(before: Node, after: Node): FieldChange[] {
  return (Object.keys(fields) as FieldName[]).flatMap((name) => {
    const [old, now]: unknown[] = [before.attrs[name], after.attrs[name]];
    if (equal(old, now)) return [];
    const isList = fields[name].kind === 'list';
    const change = { name, before: old, after: now };
    if (!isList) return [{ ...change, added: [], removed: [] }];
    const lacking = (from: unknown, items: unknown) =>
      (items as readonly unknown[]).filter((item) => !(from as readonly unknown[]).some((other) => equal(item, other)));
    return [{ ...change, added: lacking(old, now), removed: lacking(now, old) }];
  });
}

function childDifferences(before: Node, after: Node, language: string): NodeDifference[] {
  const [old, now] = [before.children, after.children];
  const pairs = alignNodes(old, now);
  const partnerOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const staying = new Set(pairs.map((pair) => pair.before));
  const placed = new Map(pairs.filter(({ moved }) => !moved).map((pair) => [pair.before, pair.after]));
  // What was removed follows the nearest sibling before it that is still in its place.
  const removedAfter = new Map<number, NodeDifference[]>();
  let place = -1;
  old.forEach((node, index) => {
    place = placed.get(index) ?? place;
    if (staying.has(index)) return;
    removedAfter.set(place, [...(removedAfter.get(place) ?? []), alone('removed', node)]);
  });
  const found = [...(removedAfter.get(-1) ?? [])];
  now.forEach((node, index) => {
    const pair = partnerOf.get(index);
    const was = pair && old[pair.before];
    found.push(was ? { ...nodeDifference(was, node, language), moved: pair.moved } : alone('added', node));
    found.push(...(removedAfter.get(index) ?? []));
  });
  return found;
}

function alone(change: 'added' | 'removed', node: Node): NodeDifference {
  const sides = change === 'added' ? { before: null, after: node } : { before: node, after: null };
  return { change, ...sides, moved: false, retyped: false, values: [], words: [], children: [] };
}

function nodeDifference(before: Node, after: Node, language: string): NodeDifference {
  const sides = { before, after, moved: false };
  if (before === after || before.eq(after))
    return { change: 'same', ...sides, retyped: false, values: [], words: [], children: [] };
  const retyped = before.type !== after.type;
  const values = retyped ? [] : valueChanges(before, after);
  const words = after.inlineContent ? differentWords(before, after, language) : [];
  const children = after.inlineContent || after.isLeaf ? [] : childDifferences(before, after, language);
  const quiet =
    !retyped &&
    values.length === 0 &&
    words.every(({ change }) => change === 'same') &&
    children.every(({ change, moved }) => change === 'same' && !moved);
  // Two that differ in nothing but their ids read alike.
  return { change: quiet ? 'same' : 'changed', ...sides, retyped, values, words, children };
}

function valueChanges(before: Node, after: Node): ValueChange[] {
  return Object.keys(after.attrs)
    .filter((name) => name !== 'id' && !equal(before.attrs[name], after.attrs[name]))
    .map((name) => ({ name, before: before.attrs[name], after: after.attrs[name] }));
}

/** Values are JSON, and what makes them writes their names in one order. */
function equal(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
