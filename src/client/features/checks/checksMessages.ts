import type { Fields } from '#article/fields.ts';
import type { Readability } from '#language/readability.ts';
import type { Block } from '#lint/copy.ts';
import type { Finding } from '#lint/finding.ts';
import type { HouseSettings } from '#lint/house.ts';
import type { LedgerEntry } from '#lint/ledger.ts';
import type { PullquoteLink } from '#lint/pullquotes.ts';

/** What the worker is told: the blocks that are not as it knows them. */
export interface Asked {
  /** Answers carry it, so that one to an older text can be told. */
  turn: number;
  fields: Fields;
  changed: readonly Block[];
  /** The ids of all blocks, where they are not those it was told last, in that order. */
  order?: readonly string[];
  expired: readonly string[];
  published: boolean;
  /** What the house has decided, where that is not what the worker was told last. */
  house?: HouseSettings;
  /** The message it was started from was taken back. */
  killed: boolean;
  /** Whether somebody looks at the quotations. */
  ledger: boolean;
}

/** What is quoted in the article, and how its pull quotes stand to their passages. */
export interface Quotations {
  entries: readonly LedgerEntry[];
  pullquotes: readonly PullquoteLink[];
}

export interface Answer {
  turn: number;
  /** Of the blocks whose findings are others than before: all they have now. */
  findings: readonly (readonly [block: string, findings: readonly Finding[]])[];
  readability: readonly Readability[];
  quotations: Quotations | null;
  /** What it took, in milliseconds. */
  took: number;
}
