import { Problem } from '#api/problem.ts';
import type { Fields } from '#article/fields.ts';
import { type Outgoing, outgoing, releaseOf } from '#formats/outgoing.ts';
import type { Query } from '../db/db.ts';
import { batchFacts, headOf } from '../log/log.db.ts';
import { documentAt } from '../log/snapshots.ts';
import { articleRecord } from './articleRecord.db.ts';

/**
 * An article as any version has it, the newest unless told, by its log: its row follows that. Embargo, expiry and
 * retraction are the article's, whatever the version. Throws the Problem `notFound`, which names it.
 */
export async function readOutgoing(query: Query, origin: string, id: string, wanted?: number): Promise<Outgoing> {
  const [row, head] = await Promise.all([articleRecord(query, id, origin), headOf(query, id)]);
  if (!row || !head) throw new Problem('notFound', { article: id });
  const version = wanted ?? head.head;
  if (version > head.head) throw new Problem('notFound', { article: id });
  const doc = await documentAt(query, id, version);
  const newest = version === head.head ? doc : await documentAt(query, id, head.head);
  const [batch] = await batchFacts(query, id, version + 1, 1);
  const release = releaseOf(newest.attrs as Fields);
  return outgoing(doc, { ...row, version, changedAt: batch?.at ?? row.createdAt, release });
}
