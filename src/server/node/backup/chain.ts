import { createHash } from 'node:crypto';
import type { BatchRow } from '../../log/log.db.ts';

/**
 * The hash of a log up to a batch: of the hash before and of all that the batch's row says. Two logs with the same hash
 * are the same from their beginning; a batch that is changed or taken out changes every hash after it.
 */
export function chainHash(before: string, { article, first, n, client, seq, author, at, steps }: BatchRow): string {
  const row = JSON.stringify([article, first, n, client, seq, author, at, steps]);
  return createHash('sha256').update(before).update(row).digest('hex');
}

/** The hash that a log begins with: that of the document the article was created with. */
export function chainStart(article: string, document: string): string {
  return createHash('sha256').update(article).update(document).digest('hex');
}
