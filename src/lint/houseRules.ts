import type { Level } from './finding.ts';
import { knownNames } from './knownNames.ts';
import type { NameEntry } from './nameEntry.ts';

/** What a house decides about its checks, apart from its style. */
export interface HouseRules {
  /** By the names of rules; what is not there has the level of the rule. */
  levels: Readonly<Record<string, Level | 'off'>>;
  names: readonly NameEntry[];
}

/** A house that has decided nothing yet. */
export const usualHouse: HouseRules = { levels: {}, names: knownNames };
