/**
 * How long a text of one kind is at its best, in grapheme clusters with spaces: below `from` and above `to` one is
 * reminded, above `warn` one is warned. Nothing is ever refused for its length.
 */
export interface SoftLimits {
  from?: number | undefined;
  to: number;
  warn: number;
}

/**
 * THE usual soft limits, by the name of the field, or of the node that one types in. Headline: Superdesk's 42 and what
 * search engines show; standfirst: Superdesk's abstract of 160; pull quote and push: the Guardian's reminders at 90 and
 * 120; titles and descriptions: what result pages and cards do not cut.
 */
export const lengths = {
  kicker: { to: 30, warn: 40 },
  headline: { from: 35, to: 65, warn: 80 },
  standfirst: { from: 160, to: 320, warn: 400 },
  crosshead: { from: 12, to: 38, warn: 60 },
  pullquote_words: { from: 40, to: 120, warn: 200 },
  searchTitle: { to: 60, warn: 70 },
  searchDescription: { to: 155, warn: 170 },
  socialTitle: { to: 70, warn: 90 },
  pushText: { from: 60, to: 90, warn: 120 },
} as const satisfies Readonly<Record<string, SoftLimits>>;

export type LengthName = keyof typeof lengths;

/** The limits of a field or of a kind of text in a house's style, `null` where it has none. */
export function limitsOf(style: { lengths: Readonly<Record<string, SoftLimits>> }, name: string): SoftLimits | null {
  return Object.hasOwn(style.lengths, name) ? (style.lengths[name] ?? null) : null;
}

export type LengthJudgement = 'good' | 'short' | 'long' | 'tooLong';

/** What the house thinks of a length. An empty text is not short, it is not there yet. */
export function judgeLength({ from = 0, to, warn }: SoftLimits, count: number): LengthJudgement {
  if (count > warn) return 'tooLong';
  if (count > to) return 'long';
  return count > 0 && count < from ? 'short' : 'good';
}

/** The limits that follow from a target for the whole article: a tenth less or more is as planned. */
export function limitsAround(target: number): SoftLimits {
  return { from: Math.round(target * 0.9), to: Math.round(target * 1.1), warn: Math.round(target * 1.25) };
}
