import type { Level } from './finding.ts';
import type { NameEntry } from './nameEntry.ts';

/** By the names of rules; what is not there has the level of the rule. */
export type Levels = Readonly<Record<string, Level | 'off'>>;

/** What a house decides about its checks, apart from its style. */
export interface HouseRules {
  levels: Levels;
  names: readonly NameEntry[];
}

/** A house that has decided nothing yet. */
export const usualHouse: HouseRules = { levels: {}, names: [] };
