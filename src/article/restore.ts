import type { Node } from '@tiptap/pm/model';
import { DocAttrStep, ReplaceStep, Transform } from '@tiptap/pm/transform';
import { alignNodes, keyOf, longestRising } from './alignNodes.ts';
import { idsIn } from './blockIds.ts';
import { type FieldName, fields, itemKey, type ListFieldName } from './fields.ts';
import { inlineContent } from './runs.ts';
import { frontLength, schema } from './schema.ts';
import { ListItemStep } from './steps.ts';

/**
 * Makes the text what it was in another version, block by block: what is as it was is not touched, a block that
 * changed is changed where it differs, and only what is missing comes in. So whoever writes elsewhere meanwhile is not
 * disturbed. Fields are `restoreFields`.
 */
export function restoreText(transform: Transform, then: Node): void {
  const now = transform.doc;
  const before = transform.steps.length;
  /** Where a place of `now` is by now; what was put in there already stands before it. */
  const moved = (position: number) => transform.mapping.slice(before).map(position, 1);
  const places = placesOf(now);
  for (const part of then.children.slice(0, frontLength)) {
    const place = places.get(part.type.name);
    if (place) become(transform, moved(place.position), place.node, part);
  }
  // In the middle of what one person sent, a block that was split may have its id twice: the second is a block of its own.
  const met = new Set<string>();
  const wanted = then.children.slice(frontLength).map((block) => {
    const key = blockKey(block);
    const place = met.has(key) ? undefined : places.get(key);
    met.add(key);
    return { block, place };
  });
  const known = wanted.flatMap(({ place }) => place ?? []);
  const rising = longestRising(known.map(({ index }) => index));
  const staying = new Set(known.filter((_, index) => rising.has(index)));
  // First what comes in, so that the body is never empty.
  let end = startOfBody(now);
  for (const { block, place } of wanted) {
    if (place && staying.has(place)) end = place.position + place.node.nodeSize;
    else transform.insert(moved(end), block);
  }
  const stayingAt = new Set([...staying].map(({ index }) => index));
  now.forEach((block, position, index) => {
    if (index < frontLength || stayingAt.has(index)) return;
    const from = moved(position);
    transform.delete(from, from + block.nodeSize);
  });
  for (const { block, place } of wanted) {
    if (place && staying.has(place)) become(transform, moved(place.position), place.node, block);
  }
}

/**
 * Makes one block what it was in another version, by the key of `blockKey`: changes it back and, where it was moved, puts
 * it back behind its nearest neighbour before it, puts it in there, or takes out what was not there. What of it stands
 * elsewhere since, in a list or box or out of it, comes back from there. Does nothing where neither version has it.
 */
export function restoreBlock(transform: Transform, then: Node, key: string): void {
  const now = transform.doc;
  const place = placesOf(now).get(key);
  const block = then.children.find((child) => blockKey(child) === key);
  if (block && place) {
    become(transform, place.position, place.node, block);
    if (isMoved(now, then, place)) moveBack(transform, then, block, place.position);
  } else if (block) transform.insert(placeFor(now, then, block), block);
  else if (place && place.index >= frontLength) takeOut(transform, place);
  if (block) takeFromElsewhere(transform, block);
}

/** A block that is back stands where it stood and nowhere else, nor does what is in it. */
function takeFromElsewhere(transform: Transform, block: Node): void {
  const { doc } = transform;
  const key = blockKey(block);
  const ids = new Set<unknown>(idsIn(block).flatMap(({ id }) => id ?? []));
  const elsewhere: { from: number; to: number }[] = [];
  doc.descendants((node, position, parent) => {
    if (parent === doc && blockKey(node) === key) return false;
    if (!ids.has(node.attrs.id)) return !node.isTextblock;
    elsewhere.push({ from: position, to: position + node.nodeSize });
    return false;
  });
  // With the item or list around it that would be empty without it.
  for (const { from, to } of elsewhere.reverse()) transform.deleteRange(from, to);
}

/** Whether a block stands among others than it did, as the comparison of the two tells it. */
function isMoved(now: Node, then: Node, { index }: Place): boolean {
  return alignNodes(then.children, now.children).some(({ after, moved }) => moved && after === index);
}

function moveBack(transform: Transform, then: Node, block: Node, position: number): void {
  const to = placeFor(transform.doc, then, block);
  if (to === position) return;
  const before = transform.steps.length;
  transform.insert(to, block);
  const from = transform.mapping.slice(before).map(position, 1);
  transform.delete(from, from + block.nodeSize);
}

/**
 * Puts a passage of another version back where it stood: between the words it stood between as far as they are there,
 * or as blocks of its own after the nearest neighbour. Returns where it ends now; null where there is nothing to put back.
 */
export function putBack(transform: Transform, then: Node, from: number, to: number): number | null {
  if (then.slice(from, to).size <= 0) return null;
  const before = transform.steps.length;
  if (!putBackWhole(transform, then, from, to))
    then.forEach((block, position) => {
      const [start, end] = [Math.max(from, position), Math.min(to, position + block.nodeSize)];
      if (start < end) putBackPart(transform, then, block, start, end);
    });
  let last: number | null = null;
  for (const map of transform.mapping.slice(before).maps)
    map.forEach((_oldStart, _oldEnd, _newStart, newEnd) => {
      last = newEnd;
    });
  return last;
}

/** At the place it was taken from, as one insertion, if that takes all of it. */
function putBackWhole(transform: Transform, then: Node, from: number, to: number): boolean {
  const place = then.resolve(from).parent.inlineContent ? placeInside(transform.doc, then, from) : null;
  if (place === null) return false;
  const scratch = new Transform(transform.doc);
  scratch.replace(place, place, then.slice(from, to));
  const lettersOf = (doc: Node) => doc.textContent.length;
  const whole = lettersOf(scratch.doc) - lettersOf(transform.doc) === then.textBetween(from, to).length;
  if (whole) for (const step of scratch.steps) transform.step(step);
  return whole;
}

/** What a passage has of one top-level block: the block itself if it is gone, or each of its texts. */
function putBackPart(transform: Transform, then: Node, block: Node, from: number, to: number): void {
  if (to - from === block.nodeSize && !placesOf(transform.doc).has(blockKey(block))) {
    transform.insert(placeFor(transform.doc, then, block), block);
    return;
  }
  const lost: Node[] = [];
  then.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const [start, end] = [Math.max(from, position + 1), Math.min(to, position + 1 + node.content.size)];
    if (start >= end) return false;
    const place = placeInside(transform.doc, then, start);
    const words = node.cut(start - position - 1, end - position - 1);
    if (place !== null) transform.insert(place, words.content);
    else lost.push(node.type.isInGroup('block') ? words : paragraph(words));
    return false;
  });
  if (lost.length > 0) transform.insert(placeFor(transform.doc, then, block), lost);
}

function paragraph(text: Node): Node {
  const { type } = schema.node('paragraph');
  return type.create(null, inlineContent(type, text.children));
}

/** Sets the fields to what they were, but those that are frozen. List fields by their items, as always. */
export function restoreFields(transform: Transform, then: Node, frozen: readonly FieldName[] = []): void {
  for (const name of Object.keys(fields) as FieldName[]) {
    if (frozen.includes(name)) continue;
    if (fields[name].kind === 'list') restoreList(transform, name as ListFieldName, then);
    else if (transform.doc.attrs[name] !== then.attrs[name]) transform.step(new DocAttrStep(name, then.attrs[name]));
  }
}

/** What a top-level block is known by: its id, or its kind in the front, where there is one of each. */
export function blockKey(block: Node): string {
  return 'id' in block.attrs ? (keyOf(block) ?? '') : block.type.name;
}

interface Place {
  node: Node;
  index: number;
  position: number;
}

function placesOf(doc: Node): Map<string, Place> {
  const places = new Map<string, Place>();
  doc.forEach((node, position, index) => void places.set(blockKey(node), { node, index, position }));
  // A block without an id is no other's.
  places.delete('');
  return places;
}

function startOfBody(doc: Node): number {
  return doc.children.slice(0, frontLength).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** Behind the nearest block before it that both versions have, or behind the list or box that it stands in now. */
function placeFor(now: Node, then: Node, block: Node): number {
  const ends = new Map<string | null, number>();
  now.forEach((node, position) => {
    for (const { id } of idsIn(node)) ends.set(id, position + node.nodeSize);
  });
  // A block without an id is no other's.
  ends.delete(null);
  const index = then.children.indexOf(block);
  const before = then.children.slice(frontLength, Math.max(frontLength, index)).reverse();
  return before.map((neighbour) => ends.get(blockKey(neighbour))).find((end) => end !== undefined) ?? startOfBody(now);
}

function takeOut(transform: Transform, { position, node }: Place): void {
  const alone = transform.doc.childCount === frontLength + 1;
  const end = position + node.nodeSize;
  if (alone) transform.replaceWith(position, end, schema.node('paragraph'));
  else transform.delete(position, end);
}

/** Changes the block at a position into another version of it: its values one by one, its content where it differs. */
function become(transform: Transform, position: number, now: Node, then: Node): void {
  if (now.eq(then)) return;
  if (now.type !== then.type) {
    transform.replaceWith(position, position + now.nodeSize, then);
    return;
  }
  for (const [name, value] of Object.entries(then.attrs))
    if (JSON.stringify(now.attrs[name]) !== JSON.stringify(value)) transform.setNodeAttribute(position, name, value);
  if (now.content.eq(then.content)) return;
  const step = contentStep(now, then);
  if (step) transform.step(new ReplaceStep(position + 1 + step.from, position + 1 + step.to, step.slice));
  else transform.replaceWith(position + 1, position + 1 + now.content.size, then.content);
}

/** The one replacement that makes a node's content another's; null where its ends are at different depths. */
function contentStep(now: Node, then: Node): ReplaceStep | null {
  const start = now.content.findDiffStart(then.content);
  const ends = now.content.findDiffEnd(then.content);
  if (start === null || ends === null) return null;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [from, to] = [start, ends.a + overlap];
  const scratch = new Transform(now);
  try {
    scratch.replace(from, to, then.slice(start, ends.b + overlap));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const [step] = scratch.steps;
  const exact = scratch.steps.length === 1 && step instanceof ReplaceStep && scratch.doc.content.eq(then.content);
  return exact ? step : null;
}

function restoreList(transform: Transform, name: ListFieldName, then: Node): void {
  const items = then.attrs[name] as readonly unknown[];
  const keys = items.map((item) => itemKey(name, item));
  const present = () => transform.doc.attrs[name] as readonly unknown[];
  for (const item of present()) {
    const key = itemKey(name, item);
    if (!keys.includes(key)) transform.step(new ListItemStep(name, key, null, 0));
  }
  // An item that stands elsewhere than it did is taken out and put in again.
  const order = longestRising(present().map((item) => keys.indexOf(itemKey(name, item))));
  const astray = present().filter((_, index) => !order.has(index));
  for (const item of astray) transform.step(new ListItemStep(name, itemKey(name, item), null, 0));
  items.forEach((item, index) => {
    const now = present().find((other) => itemKey(name, other) === keys[index]);
    if (JSON.stringify(now) !== JSON.stringify(item))
      transform.step(new ListItemStep(name, keys[index] ?? '', item, index));
  });
}

interface Path {
  block: Node;
  position: number;
}

/** Where a place in a text of one version is in the other, by the words around it; null when its text block is gone. */
function placeInside(now: Node, then: Node, from: number): number | null {
  const $from = then.resolve(from);
  const there = counterpart(now, then, from);
  if (!there) return null;
  return there.position + 1 + sameOffset($from.parent, there.block, $from.parentOffset);
}

/** The text block that was around a place, found by the nearest id around it and the kinds of what is between. */
function counterpart(now: Node, then: Node, position: number): Path | null {
  const $position = then.resolve(position);
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const around = $position.node(depth);
    const id = 'id' in around.attrs ? (around.attrs.id as string | null) : null;
    const isFront = depth === 1 && $position.index(0) < frontLength;
    if (id === null && !isFront) continue;
    let found = find(now, (node) => (isFront ? node.type === around.type : node.attrs.id === id));
    for (let below = depth + 1; found && below <= $position.depth; below += 1) {
      const { block, position: at }: Path = found;
      const inside = childLike(block, $position.node(below), $position.index(below - 1));
      found = inside && { block: inside.block, position: at + 1 + inside.position };
    }
    return found?.block.inlineContent ? found : null;
  }
  return null;
}

function find(doc: Node, is: (node: Node) => boolean): Path | null {
  let found: Path | null = null;
  doc.descendants((block, position) => {
    if (!found && is(block)) found = { block, position };
    return !found && !block.isTextblock;
  });
  return found;
}

/** The child at an index if it is of a kind, or the first that is. */
function childLike(parent: Node, like: Node, index: number): Path | null {
  const [all, offsets]: [Node[], number[]] = [[], []];
  parent.forEach((child, offset) => {
    all.push(child);
    offsets.push(offset);
  });
  const at = all[index]?.type === like.type ? index : all.findIndex(({ type }) => type === like.type);
  const block = all[at];
  return block ? { block, position: offsets[at] ?? 0 } : null;
}

/** An offset in a text, in another version of the text: after the words before it that are still there. */
function sameOffset(then: Node, now: Node, offset: number): number {
  const [old, text] = [textOf(then), textOf(now)];
  const start = now.content.findDiffStart(then.content) ?? Math.min(now.content.size, then.content.size);
  if (offset <= start) return offset;
  const ends = now.content.findDiffEnd(then.content);
  if (ends && offset >= ends.b && ends.a >= start) return ends.a + offset - ends.b;
  // In the middle of what differs: behind the longest end of the text before it that is there.
  for (let length = Math.min(40, offset); length >= 4; length -= 1) {
    const at = text.indexOf(old.slice(offset - length, offset));
    if (at >= 0) return at + length;
  }
  return Math.min(offset, now.content.size);
}

const textOf = (node: Node) => node.textBetween(0, node.content.size, undefined, '\ufffc');
