import type { Finding } from './finding.ts';

/** How far a finding is let pass: at this place, in this article, in the whole house. */
export const ignoreScopes = ['place', 'article', 'house'] as const;
export type IgnoreScope = (typeof ignoreScopes)[number];

/** What somebody has decided about a finding. The words stand for the place: they move with the text. */
export interface IgnoredWords {
  scope: IgnoreScope;
  rule: string;
  /** Of one place only; empty otherwise. */
  block: string;
  excerpt: string;
}

/** Longest excerpt that is remembered, in UTF-16 units. */
export const rememberedExcerpt = 500;

/** A finding as it is ignored. */
export function ignoredWords({ rule, block, excerpt }: Finding, scope: IgnoreScope): IgnoredWords {
  return { scope, rule, block: scope === 'place' ? block : '', excerpt: excerpt.slice(0, rememberedExcerpt) };
}

/** Whether one of these lets a finding pass. Other words at the place, or the same words elsewhere, are found again. */
export function isIgnored(finding: Finding, ignored: readonly IgnoredWords[]): boolean {
  return ignored.some(
    ({ scope, rule, block, excerpt }) =>
      rule === finding.rule &&
      excerpt === finding.excerpt.slice(0, rememberedExcerpt) &&
      (scope !== 'place' || block === finding.block),
  );
}
