import { slugOf } from '#article/slugOf.ts';
import { headlineOf } from './about.ts';
import type { FormatDefinition } from './defineFormat.ts';
import type { Outgoing } from './outgoing.ts';

/** What a file is called: by the words of the article's address, else of its headline. Letters, digits and hyphens, whatever the article says. */
export function fileName(article: Outgoing, { extension }: FormatDefinition): string {
  const words = article.fields.slug || slugOf(headlineOf(article)).slice(0, 60).replace(/-$/, '');
  return `${words || article.record.id.replace(/[^\w-]/g, '') || 'article'}.${extension}`;
}

/** A name that no file of the same folder has yet, which it is from then on: two articles of one headline are two files. */
export function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, extension = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem}-${count}${extension}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}
