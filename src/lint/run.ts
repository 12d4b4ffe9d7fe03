import type { Fields } from '#article/fields.ts';
import type { Word } from '#words/say.ts';
import type { Context } from './context.ts';
import { type Block, blocksBeside, type Copy, isSignedOff } from './copy.ts';
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

/** Runs every rule over an article: findings in the order of the text, then those in the texts of the details. */
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
  const heard = heardIn(all, context);
  const used = all === rules;
  const { findings, article } = read(copy.blocks, copy.fields, { context, heard, used });
  const beside = blocksBeside(copy.fields);
  if (beside.length === 0) return { findings, article };
  const heardBeside = heard.filter(({ rule }) => rule.beside);
  return {
    findings: [...findings, ...read(beside, copy.fields, { context, heard: heardBeside, used }).findings],
    article,
  };
}

interface Reading {
  context: Context;
  heard: readonly Heard[];
  /** Whether all rules are asked, so that what is found can be kept with the block. */
  used: boolean;
}

/** Reads blocks that stand together, the article or what stands beside it; findings in their order. */
function read(
  all: readonly Block[],
  fields: Fields,
  { context, heard, used }: Reading,
): { findings: Finding[]; article: ArticleFacts } {
  const near = heard.filter(({ rule }) => rule.line || rule.block);
  const readers = heard.filter(({ rule }) => rule.read);
  const blocks = all.map((block) => {
    const before = used ? known.get(block) : undefined;
    if (before?.context === context) return before;
    const facts = factsOf(block, context);
    const read = new Map<Rule, unknown>();
    for (const { rule } of readers) read.set(rule, rule.read?.(facts, context));
    const made = { context, facts, findings: near.flatMap((each) => findingsIn(each, facts, context)), read };
    if (used) known.set(block, made);
    return made;
  });
  const article = { fields, blocks: blocks.map(({ facts }) => facts), marks: marksOfArticle(all, context) };
  const byId = new Map(all.map((block) => [block.id, block]));
  const whole = heard.flatMap((each) => {
    const { rule } = each;
    if (!rule.article) return [];
    const read = rule.read ? blocks.map((block) => block.read.get(rule)) : [];
    return [...rule.article(article, context, read)].flatMap((report) => {
      const block = byId.get(report.block);
      return block ? [finding(each, block, report)] : [];
    });
  });
  const order = new Map(all.map((block, index) => [block.id, index]));
  const place = ({ block }: Finding) => order.get(block) ?? 0;
  const findings = [...blocks.flatMap(({ findings }) => findings), ...whole].sort(
    (one, other) => place(one) - place(other) || one.from - other.from || one.to - other.to,
  );
  return { findings, article };
}

/** A rule that the house wants to hear of, and the level it has decided for it. */
interface Heard {
  rule: Rule;
  level: Level | undefined;
}

function heardIn(all: readonly Rule[], { house }: Context): Heard[] {
  return all.flatMap((rule) => {
    const level = rule.fixed ? undefined : house.levels[rule.name];
    return level === 'off' ? [] : [{ rule, level }];
  });
}

function findingsIn(heard: Heard, facts: BlockFacts, context: Context): Finding[] {
  const { rule } = heard;
  const { block } = facts;
  const found: Finding[] = [];
  if (rule.line)
    for (const line of block.lines) {
      if (line.text === '' || rule.trace?.test(line.text) === false) continue;
      for (const report of rule.line(line, context, facts))
        found.push(finding(heard, block, { ...report, from: report.from + line.at, to: report.to + line.at }));
    }
  if (rule.block) for (const report of rule.block(facts, context)) found.push(finding(heard, block, report));
  return found;
}

function finding({ rule, level: decided }: Heard, block: Block, report: Report): Finding {
  const level = decided ?? report.level ?? rule.level;
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
  return { rule: rule.name, level, block: block.id, from, to, excerpt, message: { word, params }, fixes: offered };
}
