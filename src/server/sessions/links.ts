import { Problem } from '#api/problem.ts';
import type { Query } from '../db/db.ts';
import type { Home } from '../home.ts';
import { deleteExpiredLinks, deleteLinksOf, insertLink, type LinkRow, linkByHash } from './links.db.ts';

const day = 24 * 60 * 60_000;
const lifetimes = { owner: day, invitation: 7 * day, signIn: day, newPassword: day } as const;

/**
 * A new one-time link as a path of the newsroom; the earlier ones of the same person no longer work. The token is in
 * the fragment, which browsers do not send: it is in no server's log and no referrer.
 */
export async function makeLink(
  home: Home,
  query: Query,
  link: { purpose: 'owner'; person: null } | { purpose: 'invitation' | 'signIn' | 'newPassword'; person: string },
): Promise<string> {
  const token = home.newToken();
  const at = home.now();
  await deleteExpiredLinks(query, at);
  await deleteLinksOf(query, link.person);
  await insertLink(query, {
    ...link,
    token_hash: await home.sha256(token),
    created_at: at,
    expires_at: at + lifetimes[link.purpose],
    used_at: null,
  });
  return `/link#${token}`;
}

/** The link that a token opens; throws `linkUsed` when there is none, or none any more. */
export async function findLink(home: Home, query: Query, token: string): Promise<LinkRow> {
  const link = await linkByHash(query, await home.sha256(token));
  if (!link || link.used_at !== null || link.expires_at <= home.now()) throw new Problem('linkUsed');
  return link;
}
