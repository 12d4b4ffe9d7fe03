import type { CountName, Counts } from './counts.ts';
import type { Change, Facts, SetAside, Taken, Unread } from './reading.ts';

/** One line of a receipt's account: what was there, what is in the article, what was set aside, what is in neither. */
export interface Account {
  count: CountName;
  before: number;
  after: number;
  aside: number;
  /** Before less after and aside; 0 where it adds up. */
  missing: number;
}

/** How something comes into an article from elsewhere. */
export const sourceWays = ['import', 'paste', 'drop'] as const;
export type SourceWay = (typeof sourceWays)[number];

/** What became of a source, whole: nothing that was in it is in neither the article nor the receipt without being told. */
export interface Receipt {
  /** Whether every word and every quotation mark of the source is in the article or set aside. Says so first. */
  addsUp: boolean;
  /** Words that are in neither, at most a hundred. */
  missingWords: readonly string[];
  source: {
    name: string;
    format: string;
    /** The program it was written with, where it says so: `Microsoft Word`, `Google Docs`. */
    application: string;
  };
  accounts: readonly Account[];
  taken: readonly Taken[];
  facts: Facts;
  changed: readonly Change[];
  setAside: readonly SetAside[];
  unread: readonly Unread[];
}

/** Counts that must add up: what is quoted must not become unquoted, and no word be lost, in silence. */
const kept: readonly CountName[] = ['words', 'quotationMarks'];

export function accountsOf(before: Counts, after: Counts, aside: Counts): Account[] {
  return (Object.keys(before) as CountName[]).map((count) => ({
    count,
    before: before[count],
    after: after[count],
    aside: aside[count],
    missing: Math.max(0, before[count] - after[count] - aside[count]),
  }));
}

export function addsUp(accounts: readonly Account[], missing: readonly string[]): boolean {
  return missing.length === 0 && accounts.every((account) => !kept.includes(account.count) || account.missing === 0);
}
