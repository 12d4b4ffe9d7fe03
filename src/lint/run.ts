import type { Word } from '#words/say.ts';
import type { Context } from './context.ts';
import type { Block, Copy } from './copy.ts';
import type { Report, Rule } from './defineRule.ts';
import { type ArticleFacts, type BlockFacts, factsOf } from './facts.ts';
import type { Finding, Fix, Level } from './finding.ts';
import { marksOfArticle } from './quotations.ts';
import { rules } from './rules.ts';

/** What was found in a block while it and all around it were the same. */
interface Known {
  context: Context;
  facts: BlockFacts;
  findings: readonly Finding[];
  /** What each rule about the whole article has read. */
  read: ReadonlyMap<Rule, unknown>;
}

const known = new WeakMap<Block, Known>();

/** Runs every rule over an article: findings in the order of the text. */
export function run(copy: Copy, context: Context, all: readonly Rule[] = rules): Finding[] {
  return checked(copy, context, all).findings;
}

/**
 * An article as the rules have read it: what they found, and what is known of it. Blocks that were seen before, in the same
 * context object, are not read again.
 */
export function checked(
  copy: Copy,
  context: Context,
  all: readonly Rule[] = rules,
): { findings: Finding[]; article: ArticleFacts } {
  const used = all === rules;
  const blocks = copy.blocks.map((block) => {
    const before = used ? known.get(block) : undefined;
    if (before?.context === context) return before;
    const facts = factsOf(block, context);
    const made = {
      context,
      facts,
      findings: all.flatMap((rule) => findingsIn(rule, facts, context)),
      read: new Map(all.flatMap((rule) => (rule.read ? [[rule, rule.read(facts, context)] as const] : []))),
    };
    if (used) known.set(block, made);
    return made;
  });
  const article = {
    fields: copy.fields,
    blocks: blocks.map(({ facts }) => facts),
    marks: marksOfArticle(copy.blocks, context),
  };
  const byId = new Map(copy.blocks.map((block) => [block.id, block]));
  const whole = all.flatMap((rule) => {
    if (!rule.article || decidedOf(rule, context) === 'off') return [];
    const read = rule.read ? blocks.map((block) => block.read.get(rule)) : [];
    return [...rule.article(article, context, read)].flatMap((report) => {
      const block = byId.get(report.block);
      return block ? finding(rule, block, report, context) : [];
    });
  });
  const order = new Map(copy.blocks.map((block, index) => [block.id, index]));
  const place = ({ block }: Finding) => order.get(block) ?? 0;
  const findings = [...blocks.flatMap(({ findings }) => findings), ...whole].sort(
    (one, other) => place(one) - place(other) || one.from - other.from || one.to - other.to,
  );
  return { findings, article };
}

function findingsIn(rule: Rule, facts: BlockFacts, context: Context): Finding[] {
  const { block } = facts;
  if (decidedOf(rule, context) === 'off') return [];
  const found: Finding[] = [];
  if (rule.line)
    for (const line of block.lines) {
      if (line.text === '') continue;
      for (const report of rule.line(line, context, facts))
        found.push(
          ...finding(rule, block, { ...report, from: report.from + line.at, to: report.to + line.at }, context),
        );
    }
  if (rule.block) for (const report of rule.block(facts, context)) found.push(...finding(rule, block, report, context));
  return found;
}

/** What the house has decided of a rule. */
function decidedOf(rule: Rule, { house }: Context): Level | 'off' | undefined {
  return rule.fixed ? undefined : house.levels[rule.name];
}

function isSignedOff({ lines }: Block, { from, to }: { from: number; to: number }): boolean {
  return lines.some(({ at, spans }) =>
    spans.some((span) => span.kind === 'authorised' && at + span.from < to && from < at + span.to),
  );
}

/** None where the house does not want to hear of it. */
function finding(rule: Rule, block: Block, report: Report, context: Context): Finding[] {
  const level = decidedOf(rule, context) ?? report.level ?? rule.level;
  if (level === 'off') return [];
  const { from, to, params = {} } = report;
  const excerpt = block.text.slice(from, to);
  const fixes: Fix[] = [...(report.fixes ?? [])];
  if (report.replace !== undefined)
    fixes.unshift({
      label:
        report.replace.trim() === ''
          ? { word: 'checks.fix.remove', params: {} }
          : { word: 'checks.fix.replace', params: { text: report.replace } },
      edits: [{ block: block.id, from, to, text: report.replace }],
    });
  const word = report.says ?? (`check.${rule.name}.says` as Word);
  // Words that a speaker has signed off are theirs: what is found in them is said, and nothing offered.
  const offered = fixes.filter(
    ({ edits }) => !edits.some((edit) => edit.block === block.id && isSignedOff(block, edit)),
  );
  return [{ rule: rule.name, level, block: block.id, from, to, excerpt, message: { word, params }, fixes: offered }];
}
