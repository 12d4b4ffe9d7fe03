import type { Colleague } from '#api/people.ts';
import type { Me } from '#api/session.ts';
import type { PersonRow } from './people.db.ts';

/** How many colours faces and carets have. */
export const colours = 8;

/** A person as they know themselves. */
export function meOf({ id, name, role, colour, email }: PersonRow): Me {
  return { id, name, role, colour, email };
}

/** A person as administrators see them; never the password. */
export function colleagueOf(row: PersonRow): Colleague {
  return { ...meOf(row), disabled: row.disabled === 1 };
}
