/**
 * What no text may hold: half of a surrogate pair, which no address and no UTF-8 can carry, and control characters, which
 * PostgreSQL (NUL), XML and people cannot read. Tabs and line ends are text.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const unclean = /[\u0000-\u0008\u000b-\u001f\u007f\p{Surrogate}]/u;
const everyUnclean = new RegExp(unclean, 'gu');

/** Whether a text can be stored and sent everywhere as it is. */
export function isClean(text: string): boolean {
  return !unclean.test(text);
}

/** The text without what it may not hold; carriage returns go, too. */
export function cleanText(text: string): string {
  return isClean(text) ? text : text.replace(everyUnclean, '');
}

/** Whether a value is one line of at most `limit` UTF-16 units, clean and without tabs. */
export function isLine(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit && isClean(value) && !/[\t\n]/.test(value);
}
