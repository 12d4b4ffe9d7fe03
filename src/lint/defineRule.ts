import type { Params, Word } from '#words/say.ts';
import type { Context } from './context.ts';
import type { Line } from './copy.ts';
import type { ArticleFacts, BlockFacts } from './facts.ts';
import type { Fix, Level } from './finding.ts';

/** The headings of the list of rules. */
export const ruleGroups = ['quotations', 'typography', 'words', 'structure', 'readability'] as const;
type RuleGroup = (typeof ruleGroups)[number];

/** What a rule reports about a place in a line, or in the text of a block. */
export interface Report {
  from: number;
  to: number;
  /** The sentence about it, `<rule>.says` unless told. */
  says?: Word;
  params?: Params;
  /** Where this place matters more or less than what the rule is about. */
  level?: Level;
  /** What should stand there instead: the usual fix. */
  replace?: string;
  fixes?: readonly Fix[];
}

/** A report about a place in any block of the article. */
export interface PlacedReport extends Report {
  block: string;
}

/**
 * A pure function over an article that reports what a sub-editor would. It looks at each line or block by itself, and is
 * asked again only when that has changed; or at all of them together: then it may `read` from each block once what it needs
 * to know of it, and gets that in the order of the blocks.
 */
export interface Rule<Name extends string = string, Fact = unknown> {
  name: Name;
  group: RuleGroup;
  /** Where the house has not decided otherwise. */
  level: Level;
  /** No house decides otherwise. */
  fixed?: true;
  /** It looks at the texts of the details as well, and not at the article alone. */
  beside?: true;
  /** What no line is without that it reports: a plain pattern, quick to look for, by which most lines are passed over. */
  trace?: RegExp;
  line?(line: Line, context: Context, facts: BlockFacts): Iterable<Report>;
  block?(facts: BlockFacts, context: Context): Iterable<Report>;
  read?(facts: BlockFacts, context: Context): Fact;
  article?(article: ArticleFacts, context: Context, read: readonly Fact[]): Iterable<PlacedReport>;
}

/** Keeps the name as a literal while it checks the shape. What a rule reads is nobody else's matter. */
export function defineRule<const Name extends string, Fact>(rule: Rule<Name, Fact>): Rule<Name> {
  return rule as Rule<Name>;
}
