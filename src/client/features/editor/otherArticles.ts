import { listArticles } from '#api/articles.ts';
import type { NamedArticle } from '#blocks/BlockHost.tsx';
import { call } from '../../connection/call.ts';

/** As many as one looks through at a glance. */
const offered = 8;

/** Articles of the newsroom that the person may read, by their words, but for the one that is being written. */
export async function findArticles(words: string, own: string): Promise<readonly NamedArticle[]> {
  const { articles } = await call(listArticles, words.trim() === '' ? {} : { q: words.trim().slice(0, 200) });
  return articles.filter(({ id }) => id !== own).slice(0, offered);
}
