/** What a repair does, in the order in which it is done; the groups of the list one reviews. */
export const repairKinds = [
  'characters',
  'spaces',
  'quotes',
  'closing',
  'missing',
  'quoteEnd',
  'apostrophe',
  'ellipsis',
  'dash',
  'range',
  'number',
  'time',
  'noBreak',
  'sharpS',
  'spelling',
  'forbidden',
] as const;
export type RepairKind = (typeof repairKinds)[number];

/** One way to do what is asked about. */
export interface Choice {
  from: number;
  to: number;
  after: string;
}

/** A change of one passage: `from` and `to` are offsets in its text before the repair. */
export interface Change extends Choice {
  kind: RepairKind;
  /** The index of the passage. */
  passage: number;
  before: string;
  /** Done unless somebody refuses; where not, somebody has to say so. */
  ticked: boolean;
  /** What may be meant, the likeliest first; empty where there is one way. */
  choices: readonly Choice[];
}

/** What a stage of the repair wants to change in the text it was given. */
export interface Edit extends Choice {
  kind: RepairKind;
  asked?: boolean;
  choices?: readonly Choice[];
}

/** The text with changes made, which must not overlap. */
export function changed(text: string, changes: readonly Choice[]): string {
  let result = '';
  let end = 0;
  for (const { from, to, after } of changes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(end, from) + after;
    end = to;
  }
  return result + text.slice(end);
}
