import { Problem } from '#api/problem.ts';
import { styleFault } from '#language/styleFault.ts';
import { styleIn } from '#lint/house.ts';
import { rules } from '#lint/rules.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Channels } from '../log/channels.ts';
import { type HousePart, publication, readHouse, writePart } from './house.db.ts';

type HouseEndpoints = 'getHouse' | 'putLanguage' | 'putNames';

/** What the house decides: everybody in it reads it, and hears of it when it changes. */
export function houseHandlers(home: Home, channels: Channels): HandlersOf<HouseEndpoints> {
  const { db } = home;

  async function write(
    part: HousePart,
    change: Omit<Parameters<typeof writePart>[2], 'at'>,
  ): Promise<{ version: number }> {
    const written = await db
      .transaction((query) => writePart(query, part, { ...change, at: home.now() }))
      .catch((error) => {
        if (db.isConflict(error)) return false;
        throw error;
      });
    if (!written) throw new Problem('changedMeanwhile');
    await channels.houseChanged();
    return { version: change.version + 1 };
  }

  return {
    getHouse: async () => ({ publication, grammar: home.askGrammar !== null, ...(await readHouse(db.query)) }),

    putLanguage: async ({ language, style, levels, version }, { need }) => {
      const { id: person } = need('settings');
      const unknown = Object.keys(levels).find((name) => !rules.some((rule) => rule.name === name && !rule.fixed));
      if (unknown !== undefined) throw new Problem('badInput', { detail: `levels.${unknown}` });
      const value = { style, levels };
      const fault = styleFault(styleIn({ languages: { [language]: value }, names: [] }, language));
      if (fault) throw new Problem(fault.code, fault.params);
      return write(language, { value, version, person });
    },

    putNames: async ({ names, version }, { need }) =>
      write('names', { value: names, version, person: need('settings').id }),
  };
}
