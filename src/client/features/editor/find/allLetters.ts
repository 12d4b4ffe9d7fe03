/** What a word is made of, as it stands within brackets. */
const letters = '\\p{L}\\p{M}\\p{N}_';
const [before, after] = [`(?<=[${letters}])`, `(?=[${letters}])`];
const [notBefore, notAfter] = [`(?<![${letters}])`, `(?![${letters}])`];

const signs: Readonly<Record<string, string>> = {
  '\\w': `[${letters}]`,
  '\\W': `[^${letters}]`,
  '\\b': `(?:${before}${notAfter}|${notBefore}${after})`,
  '\\B': `(?:${before}${after}|${notBefore}${notAfter})`,
};

/**
 * A regular expression whose letters of words (`\w`, `\W`) and ends of words (`\b`, `\B`) are those of every language: JavaScript's own
 * take *ü* and *é* for no letters, so that `\bÖl\b` would find none but the one in *überÖl*. Within brackets `\w` alone is changed.
 */
export function allLetters(source: string): string {
  let inBrackets = false;
  return source.replace(/\\[\s\S]|[[\]]/gu, (part) => {
    if (part === '[' || part === ']') inBrackets = part === '[';
    if (inBrackets) return part === '\\w' ? letters : part;
    return signs[part] ?? part;
  });
}
