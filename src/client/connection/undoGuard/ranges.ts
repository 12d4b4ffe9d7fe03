import { type Mappable, Mapping, type StepMap } from '@tiptap/pm/transform';

/** From one position of a document to another. */
export interface Range {
  from: number;
  to: number;
}

/** Where a step put something in. */
export function inserted(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((_oldFrom, _oldTo, from, to) => void (to > from && ranges.push({ from, to })));
  return ranges;
}

/** What came in, where it stands after the last map, and where it stood when it came. */
export function insertedBy(maps: readonly StepMap[]): { step: number; first: Range; range: Range }[] {
  return maps.flatMap((map, step) =>
    inserted(map).flatMap((first) =>
      mapInward([first], new Mapping(maps.slice(step + 1))).map((range) => ({ step, first, range })),
    ),
  );
}

/** What comes in at the edges stays out, as with the undo's own steps. Empty ranges are let go. */
export function mapInward<Kind extends Range>(ranges: readonly Kind[], map: Mappable): Kind[] {
  return ranges.flatMap((range) => {
    const mapped = { ...range, from: map.map(range.from, 1), to: map.map(range.to, -1) };
    return mapped.to > mapped.from ? [mapped] : [];
  });
}

/**
 * What comes in at the edges is taken in, and empty ranges stay: when the end of an own insertion was deleted, words
 * come in behind what is left, and the undo of that deletion sets the end behind them.
 */
export function mapOutward(ranges: readonly Range[], map: Mappable): Range[] {
  return ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
}

/** A range after an own step, in pieces around what the step put into it. */
export function without<Kind extends Range>(range: Kind, map: StepMap): Kind[] {
  let start = map.map(range.from, 1);
  const end = map.map(range.to, -1);
  // A paste takes a hundred paragraphs through the hundreds of signs that the house sets in them: most are elsewhere.
  let apart = true;
  map.forEach((_oldFrom, _oldTo, from, to) => {
    apart &&= to <= from || from < start || to > end;
  });
  if (apart)
    return end <= start ? [] : [start === range.from && end === range.to ? range : { ...range, from: start, to: end }];
  const pieces: Kind[] = [];
  for (const { from, to } of inserted(map)) {
    if (from < start || to > end) continue;
    if (from > start) pieces.push({ ...range, from: start, to: from });
    start = to;
  }
  if (end > start) pieces.push({ ...range, from: start, to: end });
  return pieces;
}

/** The parts of a range that a step deletes. */
export function taken(range: Range, map: StepMap): Range[] {
  const parts: Range[] = [];
  map.forEach((from, to) => void parts.push(...within(range, from, to)));
  return parts;
}

/** The part of a range between two positions, if there is one. */
export function within(range: Range, least: number, most: number): Range[] {
  const [from, to] = [Math.max(range.from, least), Math.min(range.to, most)];
  return to > from ? [{ from, to }] : [];
}

/** A range less others, which are sorted. */
export function cut(range: Range, others: readonly Range[]): Range[] {
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
