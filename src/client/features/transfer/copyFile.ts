import type { FormatDefinition } from '#formats/defineFormat.ts';
import { htmlFragment } from '#formats/html/htmlFragment.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { plainText } from '#formats/text/plainText.ts';
import { clientContext } from './clientContext.ts';

/**
 * Puts a file's text on the clipboard. HTML goes there as a text with its look, so that Word and Google Docs paste headings,
 * lists, tables and links; the words alone go with it.
 */
export async function copyFile(
  format: FormatDefinition,
  file: string,
  article: Outgoing,
  newsroom: string,
): Promise<void> {
  if (format.mediaType !== 'text/html') return navigator.clipboard.writeText(file);
  const context = clientContext(newsroom);
  const rich = htmlFragment.write(article, context);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([rich], { type: 'text/html' }),
      'text/plain': new Blob([plainText.write(article)], { type: 'text/plain' }),
    }),
  ]);
}
