import { slugOf } from '#article/slugOf.ts';
import { headlineOf } from './about.ts';
import type { FormatDefinition } from './defineFormat.ts';
import type { Outgoing } from './outgoing.ts';

/** What a file is called: by the words of the article's address, else of its headline. Letters, digits and hyphens, whatever the article says. */
export function fileName(article: Outgoing, { extension }: FormatDefinition): string {
  const words = article.fields.slug || slugOf(headlineOf(article)).slice(0, 60).replace(/-$/, '');
  return `${words || article.record.id.replace(/[^\w-]/g, '') || 'article'}.${extension}`;
}
