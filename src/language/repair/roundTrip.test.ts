import { describe, expect, test } from 'vitest';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { readCorpus } from '#testing/corpora.ts';
import { printedNews } from '#testing/printedNews.ts';
import { seedArticle } from '#testing/seedArticle.ts';
import { articleQuotes } from '../articleQuotes.ts';
import { styleOf, usualStyles } from '../locales.ts';
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

/** Paragraphs of every language, as they are printed there. */
const printedPapers: readonly Paper[] = printedNews.map(({ language, texts }) => ({
  language,
  passages: texts.map((text) => passage(text)),
}));

/** Without telling spaces that do not break from others, and what parts thousands: they are no matter of a paper's marks. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/(?<=\d)’(?=\d{3})/g, "'");
const hasStraightMark = (text: string) => /"|'(?!\d{3})/.test(text);

/**
 * How many quotations come back as they were printed when every mark is made straight and nothing but marks is repaired in
 * the paper's style. The print itself is the measure; what was printed with straight marks says nothing and is left out.
 */
function roundTrip({ language, passages }: Paper): { pairs: number; same: number; straight: number; lost: string[] } {
  const style = styleOf(language);
  const counts = { pairs: 0, same: 0, straight: 0, lost: [] as string[] };
  for (const before of passages) {
    const quotations = (text: string) =>
      quotesIn({ ...before, text }, style).quotations.map(({ open, close }) =>
        plain(text.slice(open.at, close.at + 1)),
      );
    const printed = quotations(before.text);
    const typed = { ...before, text: straight(before.text) };
    const there = quotations(repaired(typed, repair([typed], style, { kinds: new Set() })));
    for (const quotation of printed) {
      if (hasStraightMark(quotation)) {
        counts.straight += 1;
        continue;
      }
      counts.pairs += 1;
      const at = there.indexOf(quotation);
      if (at >= 0) counts.same += there.splice(at, 1).length;
      else counts.lost.push(`${language} ${quotation}`);
    }
  }
  return counts;
}

test('straightened and repaired, quotations are as they were printed', () => {
  const groups = { 'own articles': ownPapers(), 'own paragraphs': printedPapers, corpora: corpusPapers() };
  let [pairs, same] = [0, 0];
  for (const [name, papers] of Object.entries(groups)) {
    const languages = new Map<string, number>();
    const totals = papers.map((paper) => {
      const total = roundTrip(paper);
      languages.set(paper.language, (languages.get(paper.language) ?? 0) + total.pairs);
      return total;
    });
    const sum = (of: 'pairs' | 'same' | 'straight') => totals.reduce((all, each) => all + each[of], 0);
    const told = [...languages].filter(([, count]) => count > 0).map(([language, count]) => `${language} ${count}`);
    process.stdout.write(
      `Quotations as printed, ${name}: ${sum('same')} of ${sum('pairs')} (${told.join(', ')}); ${sum('straight')} printed straight are left out\n`,
    );
    const lost = totals.flatMap((total) => total.lost);
    if (lost.length > 0) process.stdout.write(`Not as printed: ${lost.join(' · ')}\n`);
    if (name !== 'corpora') expect(lost).toEqual([]);
    pairs += sum('pairs');
    same += sum('same');
  }
  expect(pairs).toBeGreaterThan(70);
  expect(same / pairs).toBeGreaterThanOrEqual(0.99);
});

describe('a paragraph comes back whole: quotations, years, elisions, genitives, figures', () => {
  test.each(printedPapers.flatMap(({ language, passages }) => passages.map(({ text }) => [language, text] as const)))(
    '%s %s',
    (language, text) => {
      const style = styleOf(language);
      const typed = passage(straight(text));
      expect(repaired(typed, repair([typed], style))).toBe(text);
      expect(repair([passage(text)], style)).toEqual([]);
    },
  );

  test('in all nine languages', () => {
    expect(printedPapers.map(({ language }) => language)).toEqual(Object.keys(usualStyles));
  });
});

test('what is well set is left alone', () => {
  for (const { language, passages } of ownPapers()) {
    const changes = repair(passages, styleOf(language));
    const seen = changes.filter(({ ticked, before, after }) => ticked && plain(before) !== plain(after));
    expect(seen.map(({ before, after, passage: at }) => `${before}→${after} ${passages[at]?.text}`)).toEqual([]);
    expect(articleQuotes(passages, styleOf(language)).problems.filter(({ kind }) => kind === 'wrongStyle')).toEqual([]);
  }
});
