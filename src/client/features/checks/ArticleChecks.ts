import { addMeasures, nothingMeasured, readabilityOf } from '#language/readability.ts';
import type { Context } from '#lint/context.ts';
import type { Block } from '#lint/copy.ts';
import type { Finding } from '#lint/finding.ts';
import { contextIn, type HouseSettings, usualSettings } from '#lint/house.ts';
import { quoteLedger } from '#lint/ledger.ts';
import { pullquoteLinks } from '#lint/pullquotes.ts';
import { checked } from '#lint/run.ts';
import type { Answer, Asked } from './checksMessages.ts';

/** What the worker does: it keeps the article, runs the rules over what changed, and answers with what is found otherwise than before. */
export class ArticleChecks {
  readonly #blocks = new Map<string, Block>();
  #order: readonly string[] = [];
  /** What was said of each block, to tell whether it is another now. */
  readonly #said = new Map<string, readonly Finding[]>();
  #context: Context | null = null;
  #house: HouseSettings = usualSettings;

  answer({ turn, fields, order, changed, expired, published, killed, house, ledger }: Asked): Answer {
    const begun = performance.now();
    if (house) {
      this.#house = house;
      this.#context = null;
    }
    for (const block of changed) this.#blocks.set(block.id, block);
    if (order) this.#follow(order);
    const context = this.#contextOf(fields.language, expired, { published, killed });
    const blocks = this.#order.flatMap((id) => this.#blocks.get(id) ?? []);
    const { findings, article } = checked({ language: fields.language, fields, blocks }, context);
    const measures = article.blocks.reduce((sum, facts) => addMeasures(sum, facts.measures), nothingMeasured);
    const quotations = ledger
      ? {
          entries: quoteLedger(article, fields.language),
          pullquotes: pullquoteLinks(article.blocks, fields.language),
        }
      : null;
    return {
      turn,
      findings: this.#news(findings),
      readability: readabilityOf(measures, fields.language),
      quotations,
      took: performance.now() - begun,
    };
  }

  #follow(order: readonly string[]): void {
    this.#order = order;
    const kept = new Set(order);
    for (const id of this.#blocks.keys()) if (!kept.has(id)) this.#blocks.delete(id);
  }

  /** The same object as long as it says the same: what is known of the blocks is kept with it. */
  #contextOf(
    language: Context['language'],
    expired: readonly string[],
    { published, killed }: Pick<Context, 'published' | 'killed'>,
  ): Context {
    const before = this.#context;
    const same = before?.expired.size === expired.length && expired.every((id) => before.expired.has(id));
    if (before?.language === language && same && before.published === published && before.killed === killed)
      return before;
    this.#context = contextIn(this.#house, language, { published, killed, expired });
    return this.#context;
  }

  #news(findings: readonly Finding[]): Answer['findings'] {
    const byBlock = new Map<string, Finding[]>();
    for (const finding of findings) {
      const known = byBlock.get(finding.block);
      if (known) known.push(finding);
      else byBlock.set(finding.block, [finding]);
    }
    const news: [string, Finding[]][] = [];
    for (const id of new Set([...byBlock.keys(), ...this.#said.keys()])) {
      const found = byBlock.get(id) ?? [];
      if (isSame(found, this.#said.get(id) ?? [])) continue;
      if (found.length === 0) this.#said.delete(id);
      else this.#said.set(id, found);
      news.push([id, found]);
    }
    return news;
  }
}

/** Whether two values of plain data say the same. Most of what was found before is the same object again. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
}
