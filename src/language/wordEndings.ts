/** The endings that a word of a house's list may have in a text, as the source of a pattern: *aufwändige*, *emails*. */
export function wordEndings(language: string): string {
  const endings: Readonly<Record<string, string>> = { de: '(?:e[nrms]?|s|es|n)?', fr: 's?', en: 's?' };
  return endings[language.slice(0, 2)] ?? '';
}
