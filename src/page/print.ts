import type { FormatDefinition } from '#formats/defineFormat.ts';
import { legalText } from '#formats/legalText.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { type PageContext, renderPage } from './page.ts';

/** The reader's page on paper, or as PDF: an output like the formats, but it is the browser that writes it. */
export const print = {
  name: 'print',
  label: 'format.print',
  loses: [
    'links',
    'languages',
    'descriptions',
    'decoration',
    'recordings',
    'embeds',
    'related',
    'kind',
    'section',
    'tags',
    'translation',
    'slug',
    'searchDescription',
    'channels',
    'embargo',
    'expiry',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  needs: ['retraction'],
} as const satisfies Pick<FormatDefinition, 'name' | 'label' | 'loses' | 'needs'>;

/** The page that is printed of an article on its way out, as HTML. It has no characters that no file may hold: `takenOut` counts them. */
export function printedPage(
  { copy, fields, record }: Outgoing,
  context: Pick<PageContext, 'newsroom' | 'styles' | 'articles'>,
): string {
  const preview = record.publishedAt === undefined;
  return legalText(renderPage(copy, { ...context, language: fields.language, preview }));
}
