import { expect, test } from 'vitest';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { readCorpus } from '#testing/corpora.ts';
import { seedArticle } from '#testing/seedArticle.ts';
import { articleQuotes } from '../articleQuotes.ts';
import { styleOf } from '../locales.ts';
import { type Passage, passage } from '../passage.ts';
import { passagesOf } from '../passages.ts';
import { quotesIn } from '../quotes.ts';
import { repair, repaired } from './repair.ts';

interface Paper {
  language: string;
  passages: readonly Passage[];
}

/** Our own articles, and the seed page as it should have been printed. */
function ownPapers(): Paper[] {
  const own = samples.map((sample) => ({
    language: String(sample.fields.language),
    passages: passagesOf(sampleDocument(sample, () => 'block')).map((each) => each.passage),
  }));
  const seeds = (['de-DE', 'de-CH'] as const).map((language) => ({ language, passages: seedArticle(language) }));
  return [...own, ...seeds];
}

/** Paragraphs of real papers, of web pages and of a typographer's tests. */
function corpusPapers(): Paper[] {
  const news = (readCorpus('news/10kgnad-sample.csv') ?? '').split('\n').filter((line) => line.includes(';'));
  const page = readCorpus('news/readability/schema-org-context-object/expected.html') ?? '';
  const paragraphs = [...page.matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map(([, html = '']) => html.replace(/<[^>]+>/g, ''));
  const pairs = JSON.parse(readCorpus('typo/pairs.json') ?? '[]') as {
    rule: string;
    lang: string | null;
    expected: string;
  }[];
  const typo = pairs.filter(({ rule, lang }) => /Quotes$/.test(rule) && lang !== null);
  return [
    {
      language: 'de-AT',
      passages: news.map((line) => passage(line.slice(line.indexOf(';') + 1).replace(/^'|'$/g, ''))),
    },
    { language: 'en-US', passages: paragraphs.map((text) => passage(text)) },
    ...typo.map(({ lang, expected }) => ({ language: lang ?? 'de', passages: [passage(expected)] })),
  ];
}

const straight = (text: string) =>
  text.replace(/[«»][\u00a0\u202f]|[\u00a0\u202f][«»]|[„“”«»]/g, '"').replace(/[‚‘’‹›]/g, "'");

/**
 * How many quotations come back as they were printed when every mark is made straight and repaired in the paper's style.
 * Where the paper printed straight marks, its pairs are those that a reader sees: from one mark to the next.
 */
function roundTrip({ language, passages }: Paper): { pairs: number; same: number; lost: string[] } {
  const style = styleOf(language);
  let [pairs, same] = [0, 0];
  const lost: string[] = [];
  for (const before of passages) {
    const printed = quotesIn(before, style).quotations;
    if (printed.length === 0) continue;
    const typed = { ...before, text: straight(before.text) };
    const again = repaired(typed, repair([typed], style));
    const house = repaired(before, repair([before], style));
    const words = (text: string) =>
      quotesIn({ ...before, text }, style).quotations.map(({ open, close }) => text.slice(open.at, close.at + 1));
    const there = words(again);
    for (const quotation of words(house)) {
      pairs += 1;
      const at = there.indexOf(quotation);
      if (at >= 0) same += there.splice(at, 1).length;
      else lost.push(quotation);
    }
  }
  return { pairs, same, lost };
}

test('straightened and repaired, quotations are as they were printed', () => {
  const totals = [...ownPapers(), ...corpusPapers()].map(roundTrip);
  const pairs = totals.reduce((sum, each) => sum + each.pairs, 0);
  const same = totals.reduce((sum, each) => sum + each.same, 0);
  process.stdout.write(`Quotations as printed: ${same} of ${pairs} (${((100 * same) / pairs).toFixed(2)} %)\n`);
  expect(pairs).toBeGreaterThan(70);
  expect(totals.flatMap(({ lost }) => lost).slice(0, 10)).toHaveLength(Math.min(10, pairs - same));
  expect(same / pairs).toBeGreaterThanOrEqual(0.99);
});

test('what is well set is left alone', () => {
  for (const { language, passages } of ownPapers()) {
    const changes = repair(passages, styleOf(language));
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    const seen = changes.filter(({ ticked, before, after }) => ticked && plain(before) !== plain(after));
    expect(seen.map(({ before, after, passage: at }) => `${before}→${after} ${passages[at]?.text}`)).toEqual([]);
    expect(articleQuotes(passages, styleOf(language)).problems.filter(({ kind }) => kind === 'wrongStyle')).toEqual([]);
  }
});
