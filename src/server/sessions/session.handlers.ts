import type { InputOf } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import type { useLink } from '#api/session.ts';
import type { Query, Write } from '../db/db.ts';
import type { Home } from '../home.ts';
import type { RequestContext } from '../http/context.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { meOf } from '../people/colleague.ts';
import {
  countPeople,
  holdPerson,
  insertPerson,
  type PersonRow,
  personByEmail,
  personById,
  updatePerson,
} from '../people/people.db.ts';
import { deleteLinksOf, type LinkRow, useUpLink } from './links.db.ts';
import { findLink } from './links.ts';
import type { Sessions } from './sessions.ts';
import { createTries } from './tries.ts';

type SessionEndpoints = 'getMe' | 'signIn' | 'signOut' | 'changePassword' | 'readLink' | 'useLink';

/** Guesses at one account's password, and from one address at anybody's or at links. */
const guessLimits = { account: { most: 10, refill: 60_000 }, address: { most: 60, refill: 10_000 } } as const;

export function sessionHandlers(home: Home, sessions: Sessions): HandlersOf<SessionEndpoints> {
  const { db, passwords } = home;
  const byAccount = createTries(guessLimits.account, home.now);
  const byAddress = createTries(guessLimits.address, home.now);
  // Checked where there is no password to check, so that an unknown address takes as long as a known one.
  const decoy = passwords.hash(home.newToken());

  return {
    getMe: async (_, { me, request }) => ({
      me,
      newsroom: home.config.newsroom,
      ...(!me && (await sessions.isShutOut(request)) ? { shutOut: true } : {}),
    }),

    signIn: async ({ email, password }, context) => {
      const person = await identify(email, password, context);
      const token = await db.transaction(async (query) => {
        await holdAsProven(query, person);
        return sessions.begin(query, person.id);
      });
      return enter(person, token, context);
    },

    signOut: async (_, context) => {
      const session = await sessions.of(context.request);
      if (session) await sessions.end(session.hash);
      context.setCookie('');
      return {};
    },

    changePassword: async ({ password, newPassword }, context) => {
      const session = await sessions.of(context.request);
      if (!session) throw new Problem('notSignedIn');
      const person = await identify(session.me.email, password, context);
      const hash = await passwords.hash(newPassword);
      const ended = await db.transaction(async (query) => {
        // Links before their person, as where a link is used: two that take them crosswise would wait for each other.
        await deleteLinksOf(query, person.id);
        await holdAsProven(query, person);
        await updatePerson(query, person.id, { password: hash });
        return sessions.endOthersOf(query, person.id, session.hash);
      });
      for (const each of ended) sessions.tell(each);
      return {};
    },

    readLink: async ({ token }, { address }) => {
      byAddress.take(address);
      const link = await findLink(home, db.query, token);
      const person = await personOf(db.query, link);
      byAddress.giveBack(address);
      return { purpose: link.purpose, name: person?.name ?? '', email: person?.email ?? '' };
    },

    useLink: async (input, context) => {
      byAddress.take(context.address);
      const found = await findLink(home, db.query, input.token);
      byAddress.giveBack(context.address);
      requireFor(found.purpose, input);
      const password = input.password && found.purpose !== 'signIn' ? await passwords.hash(input.password) : null;
      const { person, token } = await db.transaction(async (query) => {
        const link = await findLink(home, query, input.token);
        if (!(await useUpLink(query, link.token_hash, home.now()))) throw new Problem('linkUsed');
        const person = await welcome(query, link, input, password);
        return { person, token: await sessions.begin(query, person.id) };
      });
      if (found.purpose === 'newPassword') sessions.tell({ person: person.id });
      return enter(person, token, context);
    },
  };

  /** Whose address and password these are. Throws `wrongCredentials`, and `tooManyTries` after too many guesses. */
  async function identify(email: string, password: string, { address }: RequestContext): Promise<PersonRow> {
    byAddress.take(address);
    byAccount.take(email);
    const person = await personByEmail(db.query, email);
    const hash = person && !person.disabled ? person.password : null;
    const right = await passwords.verify(hash ?? (await decoy), password);
    if (!person || !hash || !right) throw new Problem('wrongCredentials');
    byAddress.giveBack(address);
    byAccount.giveBack(email);
    return person;
  }

  /** Hands the browser its new session and ends the one it came with, so that no token outlives a sign-in. */
  async function enter(person: PersonRow, token: string, context: RequestContext) {
    const earlier = await sessions.of(context.request);
    if (earlier) await sessions.end(earlier.hash);
    context.setCookie(token);
    return meOf(person);
  }

  /** The person that a link signs in, made or completed where that is its purpose. */
  async function welcome(
    query: Write,
    link: LinkRow,
    { name = '', email = '' }: InputOf<typeof useLink>,
    password: string | null,
  ): Promise<PersonRow> {
    if (link.purpose === 'owner') return createOwner(query, name, email, password);
    const person = await personOf(query, link);
    if (!person) throw new Problem('linkUsed');
    if (link.purpose === 'signIn') return person;
    if (link.purpose === 'newPassword') {
      await updatePerson(query, person.id, { password });
      await deleteLinksOf(query, person.id);
      await sessions.endAllOf(query, person.id);
      return { ...person, password };
    }
    await updatePerson(query, person.id, { name, password });
    return { ...person, name, password };
  }

  async function createOwner(query: Query, name: string, email: string, password: string | null): Promise<PersonRow> {
    if ((await countPeople(query)) > 0) throw new Problem('linkUsed');
    const owner: PersonRow = {
      id: home.newId(),
      name,
      email,
      role: 'admin',
      colour: 0,
      password,
      disabled: 0,
      created_at: home.now(),
    };
    await insertPerson(query, owner);
    return owner;
  }

  async function personOf(query: Query, link: LinkRow): Promise<PersonRow | null> {
    if (link.person === null) return null;
    const person = await personById(query, link.person);
    if (!person || person.disabled) throw new Problem('linkUsed');
    return person;
  }
}

/** Holds a person whose password was right; throws `wrongCredentials` when it is another by now, or the account disabled. */
async function holdAsProven(query: Query, { id, password }: PersonRow): Promise<void> {
  const now = await holdPerson(query, id);
  if (!now || now.disabled || now.password !== password) throw new Problem('wrongCredentials');
}

const required = {
  owner: ['name', 'email', 'password'],
  invitation: ['name', 'password'],
  signIn: [],
  newPassword: ['password'],
} as const;

/** Asks for what is missing before the link is used up. */
function requireFor(purpose: LinkRow['purpose'], input: InputOf<typeof useLink>): void {
  const missing = required[purpose].filter((name) => input[name] === undefined);
  if (missing.length > 0) throw new Problem('badInput', { detail: missing.join(', ') });
}
