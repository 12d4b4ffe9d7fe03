import type { Home } from '../home.ts';
import { countPeople, firstAdmin } from '../people/people.db.ts';
import { makeLink } from './links.ts';

/**
 * A one-time link for whoever starts the server: the owner's, while there is no one yet, or else a sign-in link of the
 * first administrator, so that a forgotten password never locks a newsroom out of its own machine.
 */
export function startLink(home: Home): Promise<string> {
  return home.db.transaction(async (query) => {
    if ((await countPeople(query)) === 0) return makeLink(home, query, { purpose: 'owner', person: null });
    const admin = await firstAdmin(query);
    if (!admin) throw new Error('No administrator is left in the database');
    return makeLink(home, query, { purpose: admin.password ? 'signIn' : 'invitation', person: admin.id });
  });
}
