import { isExpired } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import type { ArticleLanguage } from '#article/fields.ts';
import { can, type Role } from '#article/permissions.ts';
import { mustBeClean, type StageName } from '#article/stages.ts';
import { blockers } from '#lint/blockers.ts';
import { picturesIn } from '#lint/copy.ts';
import { contextIn } from '#lint/house.ts';
import { articleFacts } from '../articles/articles.db.ts';
import type { Home } from '../home.ts';
import { settingsOf } from '../house/house.db.ts';
import type { Authority } from '../log/authority.ts';
import { picturesById } from '../media/pictures.db.ts';
import { isKilled } from '../wire/messages.db.ts';
import { ignoredIn } from './ignored.db.ts';

/** Throws `blocked` where an article is to come to a stage that must be clean and the checks find what stops publication. */
export async function refuseBlocked(
  { db, now }: Home,
  authority: Pick<Authority, 'head'>,
  { id, stage, role }: { id: string; stage: StageName; role: Role },
): Promise<void> {
  if (!mustBeClean(stage)) return;
  const facts = await articleFacts(db.query, id);
  // Who may not hand it on there is told so first.
  if (!facts || !can(role, 'move', facts) || !can(role, 'move', { ...facts, stage })) return;
  const { doc } = await authority.head(id);
  const today = new Date(now()).toISOString().slice(0, 10);
  const pictures = await picturesById(db.query, picturesIn(doc));
  const language = doc.attrs.language as ArticleLanguage;
  const expired = pictures.filter((picture) => isExpired(picture, today)).map((picture) => picture.id);
  const settings = await settingsOf(db.query, String(doc.attrs.publication));
  const context = contextIn(settings, language, { expired, killed: await isKilled(db.query, id) });
  const found = blockers(doc, context, await ignoredIn(db.query, id));
  if (found.length === 0) return;
  const rules = [...new Set(found.map(({ rule }) => rule))].join(', ');
  throw new Problem('blocked', { count: found.length, rules });
}
