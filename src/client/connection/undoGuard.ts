import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type Mappable, Mapping, type StepMap } from '@tiptap/pm/transform';
import { isRemote } from './unconfirmed.ts';

interface Range {
  from: number;
  to: number;
}

interface Foreign extends Range {
  /** An undo of the writer's own deletion brought it back, so a redo may delete it again. */
  byUndo?: boolean;
}

/** Foreign words that an own step deleted. The history holds them as if they were own, and may bring them back. */
interface Deleted {
  /** Where they may come back: the place of the deletion and what has come in there since. */
  where: Range;
  /** How far behind the start of the deletion they stood. */
  offset: number;
  text: string;
}

interface Ranges {
  /** Around what this writer brought in by one step: only there are foreign words in danger. */
  own: readonly Range[];
  /** What others put there since. */
  foreign: readonly Foreign[];
  /** What this writer moved: an undo may take it from the new place and find the old one gone. */
  moved: readonly Range[];
  deleted: readonly Deleted[];
}

const key = new PluginKey<Ranges>('undoGuard');
/** Set on the guard's own transactions: the words they put back are foreign still. */
const puttingBack = new PluginKey('undoGuard.puttingBack');

/** As many own insertions as the undo history reaches back, about: work per keystroke does not grow with the article. */
const most = 200;

/**
 * Undoing an insertion made by one step (a paste, a split, a move) deletes everything that stands in its range by then,
 * a colleague's words included. This plugin knows the ranges that others inserted there and puts back what an undo or
 * redo took of them. Letters typed one by one are undone one by one and need no guard.
 */
export function undoGuard(): Plugin {
  return new Plugin<Ranges>({
    key,
    state: {
      init: () => ({ own: [], foreign: [], moved: [], deleted: [] }),
      apply: (transaction, ranges, _before, state) =>
        transaction.docChanged ? follow(ranges, transaction, isRemote(state, transaction)) : ranges,
    },
    appendTransaction(transactions, before, state) {
      const index = transactions.findIndex((transaction) => isHistoryTransaction(transaction));
      const undoing = transactions[index];
      const ranges = key.getState(before);
      // Only the transaction that comes first changes the document that the ranges are about.
      if (index !== 0 || !undoing || !ranges || ranges.foreign.length + ranges.moved.length === 0) return null;
      return putBack(lostIn(ranges, undoing), transactions.slice(1), state);
    },
  });
}

// ---- Following the ranges

function follow(ranges: Ranges, transaction: Transaction, remote: boolean): Ranges {
  const undone = (transaction.getMeta('rebased') as number | undefined) ?? 0;
  if (remote && undone > 0) return tidy(rebase(ranges, transaction, undone));
  if (remote || transaction.getMeta(puttingBack)) return tidy(receive(ranges, transaction));
  if (isHistoryTransaction(transaction)) return tidy(travel(ranges, transaction).ranges);
  const walked = transaction.mapping.maps.reduce(
    (before, map, index) => ownStep(before, map, docBefore(transaction, index)),
    ranges,
  );
  return tidy({ ...walked, moved: [...walked.moved, ...movesIn(transaction).flatMap((move) => move.ranges)] });
}

function receive({ own, foreign, moved, deleted }: Ranges, { mapping }: Transaction): Ranges {
  return {
    own: mapOutward(own, mapping),
    foreign: [...mapInward(foreign, mapping), ...insertedBy(mapping.maps).map(({ range }) => range)],
    moved: mapInward(moved, mapping),
    deleted: mapDeleted(deleted, mapping),
  };
}

/** Own steps are taken back, the others' applied, and the own ones done again: only the middle is foreign. */
function rebase({ own, foreign, moved, deleted }: Ranges, transaction: Transaction, undone: number): Ranges {
  const { mapping } = transaction;
  const again = [...Array(undone).keys()].filter((at) => mapping.getMirror(at) !== undefined).length;
  const redone = mapping.maps.length - again;
  let news: Foreign[] = [];
  let lost: readonly Deleted[] = [];
  for (const [at, map] of mapping.maps.entries()) {
    if (at < undone) continue;
    // An own deletion done again takes what has come into its range, and its undo brings that back.
    lost = mapDeleted(at < redone ? lost : [...lost, ...deletedBy(map, news, docBefore(transaction, at))], map);
    news = mapInward(news, map);
    if (at < redone) news.push(...inserted(map));
  }
  return {
    own: mapOutward(own, mapping),
    foreign: [...mapInward(foreign, mapping), ...news],
    moved: mapInward(moved, mapping),
    deleted: [...mapDeleted(deleted, mapping), ...lost],
  };
}

function ownStep({ own, foreign, moved, deleted }: Ranges, map: StepMap, doc: Node): Ranges {
  return {
    own: [...mapOutward(own, map), ...inserted(map).filter(({ from, to }) => to - from > 1)],
    // Own words typed into foreign ones belong to the own insertion's history and go with it.
    foreign: foreign.flatMap((range) => without(range, map)),
    moved: moved.flatMap((range) => without(range, map)),
    deleted: mapDeleted([...deleted, ...deletedBy(map, foreign, doc)], map),
  };
}

/** Follows an undo or redo. What it brings back was foreign if it was so when it was deleted. */
function travel(ranges: Ranges, transaction: Transaction): { ranges: Ranges; back: readonly Range[]; lost: Lost[] } {
  const undo = isUndo(transaction);
  let now = ranges;
  let back: readonly Range[] = [];
  const lost: Lost[] = [];
  const moves = undo ? [] : movesIn(transaction);
  for (const [index, map] of transaction.mapping.maps.entries()) {
    const doc = docBefore(transaction, index);
    for (const { byUndo, ...range } of now.foreign) {
      const pieces = lostPieces(range, map, doc, transaction, index);
      // A move done again does not have the words that came while it was on its way; a deletion is to take them.
      const again = ({ texts }: Lost) => !texts.every((text) => moves.some((move) => move.text.includes(text)));
      if (undo || !byUndo) lost.push(...pieces);
      else if (moves.length > 0) lost.push(...pieces.filter(again));
    }
    now = ownStep(now, map, doc);
    const restored = restoredBy(map, now.deleted, transaction.docs[index + 1] ?? transaction.doc);
    back = [...mapInward(back, map), ...restored.ranges];
    const marked = restored.ranges.map((range) => (undo ? { ...range, byUndo: true } : range));
    now = { ...now, foreign: [...now.foreign, ...marked], deleted: restored.left };
  }
  // After an undo the old place has the words again, own and foreign ones as they were before the move.
  now = { ...now, moved: [...now.moved, ...moves.flatMap((move) => move.ranges)] };
  return { ranges: now, back, lost };
}

function isUndo(transaction: Transaction): boolean {
  return (transaction.getMeta('history$') as { redo?: boolean } | undefined)?.redo !== true;
}

function docBefore(transaction: Transaction, step: number): Node {
  return transaction.docs[step] as Node;
}

function inserted(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((_oldFrom, _oldTo, from, to) => void (to > from && ranges.push({ from, to })));
  return ranges;
}

/** What came in, where it stands after the last map, and where it stood when it came. */
function insertedBy(maps: readonly StepMap[]): { step: number; first: Range; range: Range }[] {
  return maps.flatMap((map, step) =>
    inserted(map).flatMap((first) =>
      mapInward([first], new Mapping(maps.slice(step + 1))).map((range) => ({ step, first, range })),
    ),
  );
}

/** What comes in at the edges stays out, as with the undo's own steps. Empty ranges are let go. */
function mapInward<Kind extends Range>(ranges: readonly Kind[], map: Mappable): Kind[] {
  return ranges.flatMap((range) => {
    const mapped = { ...range, from: map.map(range.from, 1), to: map.map(range.to, -1) };
    return mapped.to > mapped.from ? [mapped] : [];
  });
}

/**
 * What comes in at the edges is taken in, and empty ranges stay: when the end of an own insertion was deleted, words
 * come in behind what is left, and the undo of that deletion sets the end behind them.
 */
function mapOutward(ranges: readonly Range[], map: Mappable): Range[] {
  return ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
}

function mapDeleted(deleted: readonly Deleted[], map: Mappable): readonly Deleted[] {
  if (deleted.length === 0) return deleted;
  return deleted.map((words) => {
    const { from, to } = words.where;
    return { ...words, where: { from: map.map(from, -1), to: map.map(to, 1) } };
  });
}

/** A range after an own step, in pieces around what the step put into it. */
function without<Kind extends Range>(range: Kind, map: StepMap): Kind[] {
  const pieces: Kind[] = [];
  let start = map.map(range.from, 1);
  const end = map.map(range.to, -1);
  for (const { from, to } of inserted(map)) {
    if (from < start || to > end) continue;
    if (from > start) pieces.push({ ...range, from: start, to: from });
    start = to;
  }
  if (end > start) pieces.push({ ...range, from: start, to: end });
  return pieces;
}

/** Only what lies in own insertions, neighbours joined: the others are in no danger. */
function tidy({ own, foreign, moved, deleted }: Ranges): Ranges {
  const kept = joined(own).slice(-most);
  return { own: kept, foreign: inside(foreign, kept), moved: moved.slice(-most), deleted: deleted.slice(-most) };
}

/** Own ranges that say no more than others are let go; the last one in is the last one still. */
function joined(own: readonly Range[]): readonly Range[] {
  if (own.length < most) return own;
  return own.filter(
    (range, index) => !own.some((other, at) => at > index && other.from <= range.from && other.to >= range.to),
  );
}

function inside(foreign: readonly Foreign[], own: readonly Range[]): readonly Foreign[] {
  if (foreign.length === 0) return foreign;
  const kept = foreign.filter(({ from, to }) => own.some((mine) => mine.from <= from && mine.to >= to));
  const sorted = kept.sort((one, other) => one.from - other.from);
  const all: Foreign[] = [];
  for (const range of sorted) {
    const last = all.at(-1);
    if (last && (range.from < last.to || (range.from === last.to && range.byUndo === last.byUndo)))
      last.to = Math.max(last.to, range.to);
    else all.push({ ...range });
  }
  return all;
}

// ---- Words that go and come back

/** The runs of text and the leaf blocks between two positions. */
function runs(doc: Node, from: number, to: number): { from: number; text: string }[] {
  const found: { from: number; text: string }[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) {
      if (node.isLeaf && position >= from) found.push({ from: position, text: '\ufffc' });
      return true;
    }
    const [start, end] = [Math.max(from, position + 1), Math.min(to, position + 1 + node.content.size)];
    const text = end > start ? node.textBetween(start - position - 1, end - position - 1, '', '\ufffc') : '';
    if (text !== '') found.push({ from: start, text });
    return false;
  });
  return found;
}

/** The foreign words that a step deletes. */
function deletedBy(map: StepMap, foreign: readonly Range[], doc: Node): Deleted[] {
  const found: Deleted[] = [];
  if (foreign.length === 0) return found;
  map.forEach((from, to) => {
    for (const part of foreign.flatMap((range) => within(range, from, to)))
      for (const run of runs(doc, part.from, part.to))
        found.push({ where: { from, to }, offset: run.from - from, text: run.text });
  });
  return found;
}

/** Which of the deleted words a step brings back, `doc` being the document after it. */
function restoredBy(map: StepMap, deleted: readonly Deleted[], doc: Node) {
  const ranges: Range[] = [];
  let left = deleted;
  if (deleted.length === 0) return { ranges, left };
  for (const { from, to } of inserted(map)) {
    const near = left.filter(({ where }) => where.from <= to && where.to >= from);
    if (near.length === 0) continue;
    const here = runs(doc, from, to);
    for (const words of near) {
      const at = nearest(here, words.text, from + words.offset, ranges);
      if (at === null) continue;
      ranges.push({ from: at, to: at + words.text.length });
      left = left.filter((other) => other !== words);
    }
  }
  return { ranges, left };
}

/** Where a text stands in the runs, as near as can be to the expected place. */
function nearest(
  all: readonly { from: number; text: string }[],
  text: string,
  expected: number,
  taken: readonly Range[],
): number | null {
  let best: number | null = null;
  for (const run of all)
    for (let index = run.text.indexOf(text); index >= 0; index = run.text.indexOf(text, index + 1)) {
      const at = run.from + index;
      if (taken.some(({ from, to }) => at < to && at + text.length > from)) continue;
      if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
    }
  return best;
}

/** The words that a transaction took from one place to another: each run of them, and where it stands at the end. */
function movesIn(transaction: Transaction): { text: string; ranges: Range[] }[] {
  const { maps } = transaction.mapping;
  const gone = maps.flatMap((map, index) => {
    const texts: string[] = [];
    map.forEach((from, to) => void (to > from && texts.push(textBetween(docBefore(transaction, index), from, to))));
    return texts.filter((text) => text !== '');
  });
  if (gone.length === 0) return [];
  return maps.flatMap((map, step) =>
    inserted(map)
      .flatMap(({ from, to }) => runs(transaction.docs[step + 1] ?? transaction.doc, from, to))
      .filter(({ text }) => gone.some((other) => other.includes(text)))
      .map(({ from, text }) => {
        const first = [{ from, to: from + text.length }];
        const later = maps.slice(step + 1);
        return { text, ranges: later.reduce((ranges, next) => ranges.flatMap((range) => without(range, next)), first) };
      }),
  );
}

function textBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', '\ufffc');
}

// ---- Putting back

interface Lost {
  slice: Slice;
  texts: readonly string[];
  at: number;
}

function lostPieces(range: Range, map: StepMap, doc: Node, transaction: Transaction, step: number): Lost[] {
  return taken(range, map).flatMap(({ from, to }) => {
    const texts = runs(doc, from, to).map(({ text }) => text);
    const at = transaction.mapping.slice(step).map(from, 1);
    return texts.length > 0 ? [{ slice: doc.slice(from, to), texts, at }] : [];
  });
}

/** What an undo or redo took that was not this writer's, and did not bring back elsewhere. */
function lostIn(ranges: Ranges, undoing: Transaction): readonly Lost[] {
  const { back, lost } = travel(ranges, undoing);
  const returned = back.map(({ from, to }) => textBetween(undoing.doc, from, to));
  const foreign = lost.filter(({ texts }) => {
    const at = texts.map((text) => returned.indexOf(text));
    if (at.includes(-1)) return true;
    for (const index of at) returned[index] = '';
    return false;
  });
  return [...foreign, ...lostMoves(ranges, undoing)].sort((one, other) => one.at - other.at);
}

/** Moved words that the undo took from their new place without setting them where they came from. */
function lostMoves({ moved, foreign }: Ranges, undoing: Transaction): Lost[] {
  const { maps } = undoing.mapping;
  if (moved.length === 0) return [];
  const returned = insertedBy(maps).flatMap(({ step, first }) =>
    runs(undoing.docs[step + 1] ?? undoing.doc, first.from, first.to).map(({ text }) => text),
  );
  const left = returned.flatMap((text) => text.match(wordPattern) ?? []);
  let pieces = moved.flatMap((range) => cut(range, foreign));
  const lost: Lost[] = [];
  for (const [index, map] of maps.entries()) {
    const doc = docBefore(undoing, index);
    for (const piece of pieces.flatMap((range) => taken(range, map)))
      for (const range of lacking(piece, doc, returned, left))
        lost.push(...lostPieces(range, map, doc, undoing, index));
    pieces = pieces.flatMap((piece) => without(piece, map));
  }
  return lost;
}

/** The parts of a range that a step deletes. */
function taken(range: Range, map: StepMap): Range[] {
  const parts: Range[] = [];
  map.forEach((from, to) => void parts.push(...within(range, from, to)));
  return parts;
}

function within(range: Range, least: number, most: number): Range[] {
  const [from, to] = [Math.max(range.from, least), Math.min(range.to, most)];
  return to > from ? [{ from, to }] : [];
}

const wordPattern = /\s+|\p{Ps}?[^\s\p{Ps}\p{Pe}]+\p{Pe}?|./gu;

/** The words of a moved range that none of the texts has: all, or those that others deleted at the old place. */
function lacking({ from, to }: Range, doc: Node, texts: readonly string[], left: string[]): Range[] {
  return runs(doc, from, to).flatMap((run) => {
    if (texts.some((text) => holds(text, run.text))) return [];
    const words = [...run.text.matchAll(wordPattern)];
    const there = words.flatMap(({ 0: word, index }) => {
      const at = left.indexOf(word);
      if (at < 0) return [];
      left.splice(at, 1);
      return [{ from: run.from + index, to: run.from + index + word.length }];
    });
    return cut({ from: run.from, to: run.from + run.text.length }, there);
  });
}

/** A range less others, which are sorted. */
function cut(range: Range, others: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  let { from } = range;
  for (const other of others) {
    if (other.to <= from || other.from >= range.to) continue;
    if (other.from > from) pieces.push({ from, to: other.from });
    from = other.to;
  }
  if (range.to > from) pieces.push({ from, to: range.to });
  return pieces;
}

/** Whether a text has the letters of another in their order: some of the moved words may have been deleted since. */
function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at >= letters.length;
}

/** What the history's transaction took, put back where it stood. */
function putBack(lost: readonly Lost[], later: readonly Transaction[], state: EditorState): Transaction | null {
  if (lost.length === 0) return null;
  const transaction = state.tr.setMeta(puttingBack, true);
  for (const { slice, at } of lost) {
    const here = later.reduce((position, { mapping }) => mapping.map(position, 1), at);
    restore(transaction, transaction.mapping.map(here, 1), slice);
  }
  return transaction.docChanged ? transaction : null;
}

function restore(transaction: Transaction, at: number, slice: Slice): void {
  const $at = transaction.doc.resolve(at);
  const inline = slice.content.firstChild?.isInline ?? false;
  if (!inline || $at.parent.inlineContent) {
    transaction.replaceRange(at, at, slice);
    return;
  }
  // Its paragraph went with the undo: the words get one of their own, whose id the ids plugin gives.
  const paragraph = transaction.doc.type.schema.nodes.paragraph?.create(null, slice.content);
  if (paragraph) transaction.insert(at, paragraph);
}
