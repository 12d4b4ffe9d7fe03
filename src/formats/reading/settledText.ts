/** What no text of an article may hold, and XML and people cannot read; tabs and ends of lines are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const unreadable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/gu;

/** A text without what could not be read in it, for counting its words. */
export const readable = (text: string): string => (text.search(unreadable) < 0 ? text : text.replace(unreadable, ''));

/**
 * Text that is brought in from elsewhere as an article has it: in Unicode's composed form (NFC, UAX 15), so that a letter with an accent
 * is one wherever it was typed and is found by whoever looks for it; without the characters that no text may hold. Counts what it changes.
 */
export class SettledText {
  /** Characters that were taken out. */
  controls = 0;
  /** Passages in which letters and their accents were put together. */
  composed = 0;

  of(text: string): string {
    // A page's or a line's end within a text parts words.
    const clean = text.replace(/[\v\f]/g, ' ').replace(unreadable, () => {
      this.controls += 1;
      return '';
    });
    const composed = clean.normalize('NFC');
    if (composed !== clean) this.composed += 1;
    return composed;
  }
}
