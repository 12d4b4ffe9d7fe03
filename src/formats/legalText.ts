/**
 * Everything but the production `Char` of XML 1.0, and C1 controls, which HTML reads otherwise. Marks of direction and of
 * joining are legal and stay: Arabic, Hebrew and Persian words need them.
 */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without what no XML file may hold. */
export function legalText(text: string): string {
  return text.replace(illegal, '');
}

/** How many characters of a text no XML file may hold. */
export function countIllegal(text: string): number {
  return text.match(illegal)?.length ?? 0;
}
