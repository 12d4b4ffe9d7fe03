import type { Node } from '@tiptap/pm/model';
import type { StartedWith } from '#api/articles.ts';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { startedArticle } from '#article/newArticle.ts';
import type { Write } from '../db/db.ts';
import type { Home } from '../home.ts';
import type { Authority } from '../log/authority.ts';
import { starterOf, writeProjection } from './articles.db.ts';
import { projectRow } from './projection.ts';

/** Puts an article into the log and among the rows: there together, or neither. */
export async function insertNew(
  { db }: Home,
  authority: Authority,
  query: Write,
  { id, doc, author, at }: { id: string; doc: Node; author: string; at: number },
): Promise<void> {
  await authority.create(query, { id, doc, author, at });
  await writeProjection(db.engine, query, id, 0, projectRow(doc), { author, at });
}

/**
 * Starts an article under an id that its writer has chosen; false when it is there already, since an answer that was lost
 * has people ask twice. One that was begun without a connection and says no language is in the usual one, whatever the house
 * has decided: it must be the document that its writer has begun on. Throws `forbidden` where the id is somebody else's
 * article, `badInput` for what no field holds.
 */
export async function startArticle(
  home: Home,
  authority: Authority,
  id: string,
  fields: StartedWith,
  { id: author }: Me,
): Promise<boolean> {
  const doc = checked(() => startedArticle(id, fields));
  const made = home.db
    .transaction((query) => insertNew(home, authority, query, { id, doc, author, at: home.now() }))
    .then(() => true);
  return made.catch(async (error) => {
    if (!home.db.isConflict(error)) throw error;
    if ((await starterOf(home.db.query, id)) !== author) throw new Problem('forbidden');
    return false;
  });
}

/** A value that the endpoint lets through and the field does not, such as a control character in a section. */
function checked(make: () => Node): Node {
  try {
    const doc = make();
    doc.check();
    return doc;
  } catch (error) {
    throw error instanceof RangeError ? new Problem('badInput', { detail: 'section' }) : error;
  }
}
