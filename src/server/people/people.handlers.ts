import { Problem } from '#api/problem.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { deleteLinksOf } from '../sessions/links.db.ts';
import { makeLink } from '../sessions/links.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { colleagueOf, colours } from './colleague.ts';
import {
  allPeople,
  countPeople,
  holdAdmins,
  insertPerson,
  type PersonRow,
  personById,
  updatePerson,
} from './people.db.ts';

type PeopleEndpoints = 'listPeople' | 'addPerson' | 'changePerson' | 'linkForPerson';

export function peopleHandlers(home: Home, sessions: Sessions): HandlersOf<PeopleEndpoints> {
  const { db } = home;
  const whole = (path: string) => ({ url: `${home.config.origin}${path}` });

  return {
    listPeople: async () => ({ people: (await allPeople(db.query)).map(colleagueOf) }),

    addPerson: async ({ name, email, role }) =>
      db.transaction(async (query) => {
        const person: PersonRow = {
          id: home.newId(),
          name,
          email,
          role,
          colour: (await countPeople(query)) % colours,
          password: null,
          disabled: 0,
          created_at: home.now(),
        };
        await insertPerson(query, person).catch((error) => {
          throw db.isConflict(error) ? new Problem('emailTaken') : error;
        });
        const path = await makeLink(home, query, { purpose: 'invitation', person: person.id });
        return { person: colleagueOf(person), link: whole(path) };
      }),

    changePerson: async ({ id, role, disabled }) => {
      const changed = await db.transaction(async (query) => {
        const admins = await holdAdmins(query);
        const before = await personById(query, id);
        if (!before) throw new Problem('notFound');
        const after: PersonRow = {
          ...before,
          role: role ?? before.role,
          disabled: disabled === undefined ? before.disabled : Number(disabled),
        };
        const staysAdmin = after.role === 'admin' && !after.disabled;
        if (!staysAdmin && admins.length === 1 && admins[0] === id) throw new Problem('lastAdmin');
        if (after.role === before.role && after.disabled === before.disabled) return after;
        await updatePerson(query, id, { role: after.role, disabled: after.disabled });
        // What is open was opened with the old rights.
        await (after.disabled ? sessions.shutAllOf(query, id) : sessions.endAllOf(query, id));
        if (after.disabled) await deleteLinksOf(query, id);
        return after;
      });
      sessions.tell({ person: id });
      return colleagueOf(changed);
    },

    linkForPerson: async ({ id, purpose = 'signIn' }) =>
      db.transaction(async (query) => {
        const person = await personById(query, id);
        if (!person || person.disabled) throw new Problem('notFound');
        return whole(await makeLink(home, query, { purpose: person.password ? purpose : 'invitation', person: id }));
      }),
  };
}
