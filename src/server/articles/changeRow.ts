import { Problem } from '#api/problem.ts';
import { type ArticleFacts, can, type Right, type Role } from '#article/permissions.ts';
import type { Database, Write } from '../db/db.ts';
import type { Channels } from '../log/channels.ts';
import { holdArticle } from './articles.db.ts';

/**
 * Changes an article's row if the role has the right on it as it is now, and tells everybody. Unknown, forbidden and
 * trashed are told apart, as Problems.
 */
export async function changeRow(
  { db, channels }: { db: Database; channels: Channels },
  id: string,
  role: Role,
  right: Right,
  work: (query: Write, facts: ArticleFacts) => Promise<void>,
): Promise<void> {
  await db.transaction(async (query) => {
    const facts = await holdArticle(query, id);
    mustBeAble(role, right, facts);
    await work(query, facts);
  });
  await channels.articleChanged(id);
}

/** Throws `notFound`, `forbidden` or `trashed` unless the role has the right on an article with these facts. */
export function mustBeAble(role: Role, right: Right, facts: ArticleFacts | null): asserts facts is ArticleFacts {
  if (!facts) throw new Problem('notFound');
  if (!can(role, right, { ...facts, trashed: false })) throw new Problem('forbidden');
  if (!can(role, right, facts)) throw new Problem('trashed');
}
