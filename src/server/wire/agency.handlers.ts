import { Problem } from '#api/problem.ts';
import { largestFile } from '#formats/reading/refusal.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Channels } from '../log/channels.ts';
import { inTurnOf } from '../media/inTurnOf.ts';
import { createTries } from '../sessions/tries.ts';
import type { Intake } from './intake.ts';
import { allKeys, insertKey, keyByHash, revokeKey, touchKey } from './keys.db.ts';

/** Messages of one key: so many at once, and one more every half second. */
const messageLimit = { most: 240, refill: 500 };
/** Wrong keys of one address. */
const guessLimit = { most: 20, refill: 3_000 };
/** Messages of one key that are read at a time. */
const mostAtOnce = 4;
/** What is remembered of a key's use need not be exact, in milliseconds. */
const touched = 60_000;

/** The way in for agencies: keys, and what is posted with them. */
export function agencyHandlers(
  home: Home,
  channels: Channels,
  intake: Intake,
): HandlersOf<'postWire' | 'listWireKeys' | 'addWireKey' | 'revokeWireKey'> {
  const { db } = home;
  const messages = createTries(messageLimit, home.now);
  const guesses = createTries(guessLimit, home.now);
  const inTurn = inTurnOf(mostAtOnce);

  /** The agency whose key a request carries in its header; throws `wireKey` for any other. */
  async function agencyOf(request: Request, address: string) {
    const secret = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    guesses.take(address);
    const key = secret && (await keyByHash(db.query, await home.sha256(secret)));
    if (!key) throw new Problem('wireKey');
    guesses.giveBack(address);
    const now = home.now();
    if (now - (key.used_at ?? 0) > touched) await db.transaction((query) => touchKey(query, key.id, now));
    return key;
  }

  return {
    postWire: async (_, { request, address }) => {
      const { id, agency } = await agencyOf(request, address);
      messages.take(id);
      return inTurn(id, async () => {
        const bytes = await readBytes(request, largestFile).catch(async (error: unknown) => {
          if (error instanceof Problem) await intake.refuse(agency, '', home.newId(), error);
          throw error;
        });
        return { messages: await intake.take(agency, { name: '', bytes }) };
      });
    },

    listWireKeys: async () => ({ keys: await allKeys(db.query) }),

    addWireKey: async ({ agency }, { need }) => {
      const me = need('keys');
      const secret = `wire_${home.newToken()}`;
      const key = {
        id: home.newId(),
        agency,
        start: secret.slice(0, 9),
        created_at: home.now(),
        created_by: me.id,
        used_at: null,
        revoked_at: null,
      };
      const key_hash = await home.sha256(secret);
      await db.transaction((query) => insertKey(query, { ...key, key_hash }));
      const { created_at: createdAt, created_by: _, used_at: usedAt, revoked_at: revokedAt, ...rest } = key;
      return { key: { ...rest, createdAt, createdBy: me.name, usedAt, revokedAt }, secret };
    },

    revokeWireKey: async ({ id }) => {
      if (!(await db.transaction((query) => revokeKey(query, id, home.now())))) throw new Problem('notFound');
      await channels.wireChanged();
      return {};
    },
  };
}
