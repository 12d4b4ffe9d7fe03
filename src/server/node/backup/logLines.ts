import { namesOf } from '../../articles/articles.db.ts';
import type { Query } from '../../db/db.ts';
import { batchesAfter } from '../../log/log.db.ts';
import { storedArticle, storedSnapshot } from '../../verify/verify.db.ts';
import { chainHash, chainStart } from './chain.ts';

/** What an audit reads of a batch, or of the document that the log begins with (`version` 0). */
export type LogLine =
  | { version: 0; author: string; name: string; at: string; document: unknown; hash: string }
  | {
      version: number;
      first: number;
      author: string;
      name: string;
      at: string;
      client: string;
      seq: number;
      steps: unknown;
      hash: string;
    };

const stretch = 500;

/** An article's log from its beginning; nothing where there is no such article. */
export async function* logLines(query: Query, article: string): AsyncGenerator<LogLine> {
  const row = await storedArticle(query, article);
  const beginning = await storedSnapshot(query, article, 0);
  if (!row || !beginning) return;
  const names = new Map<string, string>();
  const nameOf = async (author: string) => {
    if (!names.has(author)) names.set(author, (await namesOf(query, [author])).get(author) ?? '');
    return names.get(author) ?? '';
  };
  let hash = chainStart(article, beginning.document);
  yield {
    version: 0,
    author: row.created_by,
    name: await nameOf(row.created_by),
    at: new Date(row.created_at).toISOString(),
    document: JSON.parse(beginning.document) as unknown,
    hash,
  };
  for (let at = 0; at < row.head; ) {
    const batches = await batchesAfter(query, article, at, at + stretch);
    if (batches.length === 0) return;
    for (const batch of batches) {
      const { first, n, author, client, seq, steps } = batch;
      hash = chainHash(hash, batch);
      at = first + n - 1;
      const time = new Date(batch.at).toISOString();
      const name = await nameOf(author);
      yield { version: at, first, author, name, at: time, client, seq, steps: JSON.parse(steps) as unknown, hash };
    }
  }
}
