import { refuseTooMuchHtml, refuseTooMuchMarkdown, refuseTooMuchText } from '../reading/refuseTooMuch.ts';
import type { SourceText } from './SourcePassage.ts';

/** Formats whose files are mended where they stand: everything but the changed characters stays as it was. */
const mendedFormats = ['text', 'markdown', 'html'] as const;
export type MendedFormat = (typeof mendedFormats)[number];

export const isMended = (format: string): format is MendedFormat => mendedFormats.some((name) => name === format);

/** How the passages of a source are read: here, or by whoever has a better place for it. */
export type ReadPassages = typeof readPassages;

/** The passages of a source, and the language it says it is in; throws a `FileRefusal` for what is more than an article. */
export async function readPassages(source: string, format: MendedFormat): Promise<SourceText> {
  switch (format) {
    case 'html':
      refuseTooMuchHtml(source);
      return (await import('./htmlPassages.ts')).htmlPassages(source);
    case 'markdown':
      refuseTooMuchMarkdown(source);
      return (await import('./markdownPassages.ts')).markdownPassages(source);
    case 'text':
      refuseTooMuchText(source);
      return { passages: (await import('./textPassages.ts')).textPassages(source), language: null, languageAt: null };
  }
}
