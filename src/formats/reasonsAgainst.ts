import type { Exported } from './exportFile.ts';
import { needs } from './needs.ts';
import { notValid } from './notValid.ts';
import type { Outgoing } from './outgoing.ts';
import { placeOf } from './part.ts';

/** A Problem by its code, with the article, and the field or block of it that stands against a file. */
interface Reason {
  code: (typeof needs)[keyof typeof needs]['problem'] | 'notValid' | 'notValidThere';
  params: Readonly<Record<string, string>>;
}

/** Why there is no file of articles, all of it; nothing where there is one. */
export function reasonsAgainst(exported: Exported, articles: readonly Outgoing[]): Reason[] {
  if ('file' in exported) return [];
  if ('causes' in exported)
    return exported.causes.map((cause) => {
      const [code, params] = notValid([cause], articles);
      return { code, params };
    });
  return exported.missing.map(({ article, need }) => {
    const { problem: code, way } = needs[need];
    return { code, params: { article, ...(way ? placeOf(way.part) : {}) } };
  });
}
