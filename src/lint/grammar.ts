import type { Block } from './copy.ts';
import type { Finding } from './finding.ts';

/** The name under which a grammar server's remarks are listed and let pass: it is no rule of ours. */
export const grammarRule = 'grammar';

/** A place in a block that a grammar server remarks on, in its own words. */
interface Remark {
  block: string;
  from: number;
  to: number;
  excerpt: string;
  says: string;
  replacements: readonly string[];
  level: 'hint' | 'warn';
}

/** A remark as the checks list what they find. */
export function grammarFinding({ says, replacements, ...place }: Remark): Finding {
  const { block, from, to } = place;
  return {
    ...place,
    rule: grammarRule,
    message: { word: 'check.grammar.says', params: { says } },
    fixes: replacements.map((text) => ({
      label: { word: 'checks.fix.replace', params: { text } },
      edits: [{ block, from, to, text }],
    })),
  };
}

/** A finding at its words in a block that has been written in since: where they stand now, or none where that is not certain. */
export function placedAnew(finding: Finding, { text }: Pick<Block, 'text'>): Finding | null {
  const { from, to, excerpt } = finding;
  if (text.slice(from, to) === excerpt) return finding;
  const now = text.indexOf(excerpt);
  if (now < 0 || text.indexOf(excerpt, now + 1) >= 0) return null;
  const by = now - from;
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, from: edit.from + by, to: edit.to + by })),
  }));
  return { ...finding, from: now, to: to + by, fixes };
}
