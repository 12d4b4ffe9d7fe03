import type { CountName, Counts } from './counts.ts';
import type { Change, ChangeKind, Facts, SetAside, Taken, Unread } from './reading.ts';

/** One line of a receipt's account: what was there, what is in the article, what was set aside, what is in neither. */
export interface Account {
  count: CountName;
  before: number;
  after: number;
  aside: number;
  /** Before less after and aside; 0 where it adds up. */
  missing: number;
  /** After and aside less before, where that is more: what stands in the article and was set aside as well. Absent where there is none. */
  surplus?: number | undefined;
}

/** How something comes into an article from elsewhere. */
export const sourceWays = ['import', 'paste', 'drop'] as const;
export type SourceWay = (typeof sourceWays)[number];

/** What became of a source, whole: nothing that was in it is in neither the article nor the receipt without being told. */
export interface Receipt {
  /** Whether every word, quotation mark, link, item of a list, table, picture and emphasised word of the source is in the article, set aside or told of. Says so first. */
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

/**
 * Counts that must add up: nothing may be lost, and nothing quoted become unquoted, in silence. With each, the changes and what was
 * not read that tell of missing ones. Quotations follow from their marks, lists from their items: two that stand together may be one.
 */
const told: Partial<Record<CountName, readonly (ChangeKind | Unread['reason'])[]>> = {
  words: [],
  quotationMarks: [],
  links: ['links', 'bookmarks'],
  items: [],
  emphasis: [],
  tables: ['tables'],
  images: ['spacerPictures', 'pictureElsewhere', 'pictureKind', 'object'],
};

export function accountsOf(before: Counts, after: Counts, aside: Counts): Account[] {
  return (Object.keys(before) as CountName[]).map((count) => {
    const difference = before[count] - after[count] - aside[count];
    return {
      count,
      before: before[count],
      after: after[count],
      aside: aside[count],
      missing: Math.max(0, difference),
      ...(difference < 0 ? { surplus: -difference } : {}),
    };
  });
}

/** What is in neither the article nor anything the receipt tells of: of each count, how many. */
export function lostOf({ accounts, changed, unread }: Pick<Receipt, 'accounts' | 'changed' | 'unread'>) {
  return accounts.flatMap(({ count, missing }) => {
    const kinds = told[count];
    if (!kinds) return [];
    const ofKinds = changed.filter(({ kind }) => kinds.includes(kind)).reduce((sum, change) => sum + change.count, 0);
    const number = missing - ofKinds - unread.filter(({ reason }) => kinds.includes(reason)).length;
    return number > 0 ? [{ count, number }] : [];
  });
}

export function addsUp(receipt: Omit<Receipt, 'addsUp'>): boolean {
  return receipt.missingWords.length === 0 && lostOf(receipt).length === 0;
}
