import type { QuoteMarks } from './houseStyle.ts';

/** Marks of both levels that are printed together. */
export const marksTogether = {
  german: { outer: ['„', '“'], inner: ['‚', '‘'] },
  book: { outer: ['»', '«'], inner: ['›', '‹'] },
  guillemets: { outer: ['«', '»'], inner: ['‹', '›'] },
  latin: { outer: ['«', '»'], inner: ['“', '”'] },
  english: { outer: ['“', '”'], inner: ['‘', '’'] },
  british: { outer: ['‘', '’'], inner: ['“', '”'] },
} as const satisfies Readonly<Record<string, QuoteMarks>>;
