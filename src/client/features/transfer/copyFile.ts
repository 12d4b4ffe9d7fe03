import { writeHtml } from '#article/html.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { forReaders } from '#formats/forReaders.ts';
import { forPasting } from '#formats/html/forPasting.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { plainText } from '#formats/text/plainText.ts';
import { newsroomAddresses } from '#page/newsroomAddresses.ts';

/**
 * Puts a file's text on the clipboard. HTML goes there as a text with its look, so that Word and Google Docs paste headings,
 * lists, tables and links; the words alone go with it.
 */
export async function copyFile(format: FormatDefinition, file: string, article: Outgoing): Promise<void> {
  if (format.mediaType !== 'text/html') return navigator.clipboard.writeText(file);
  const tree = forPasting(article.tree, newsroomAddresses(location.origin), article.fields.language);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([writeHtml(forReaders(tree))], { type: 'text/html' }),
      'text/plain': new Blob([plainText.write(article)], { type: 'text/plain' }),
    }),
  ]);
}
