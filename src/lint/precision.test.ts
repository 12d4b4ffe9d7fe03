import { expect, test } from 'vitest';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { readCorpus } from '#testing/corpora.ts';
import { type Copy, copyOf } from './copy.ts';
import { rules } from './rules.ts';
import { run } from './run.ts';
import { articleOf, contextOf } from './testRule.ts';

/** Articles as papers printed them. */
function printed(): Copy[] {
  const news = readCorpus('news/10kgnad-sample.csv');
  if (!news) return samples.map((sample) => copyOf(sampleDocument(sample, () => `block-${Math.random()}`)));
  return news
    .split('\n')
    .filter((line) => line.includes(';'))
    .map((line) =>
      articleOf(
        line
          .slice(line.indexOf(';') + 1)
          .replace(/^'|'$/g, '')
          .replaceAll("''", "'"),
        'de-AT',
      ),
    );
}

const precise = new Set<string>(
  rules.filter(({ group }) => group === 'quotations' || group === 'typography').map(({ name }) => name),
);

test('rules about quotations and typography warn at most once in 1,000 words of printed news', () => {
  const counts = new Map<string, number>();
  let words = 0;
  for (const copy of printed()) {
    words += copy.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    for (const { rule, level } of run(copy, contextOf(copy.language)))
      counts.set(`${level} ${rule}`, (counts.get(`${level} ${rule}`) ?? 0) + 1);
  }
  const lines = [...counts].sort((one, other) => other[1] - one[1]).map(([name, count]) => `${name} ${count}`);
  process.stdout.write(`In ${words} words of printed news: ${lines.join(', ')}\n`);
  const warnings = [...counts].filter(([name]) => name.startsWith('warn ') && precise.has(name.slice(5)));
  const per1000 = (1000 * warnings.reduce((sum, [, count]) => sum + count, 0)) / words;
  expect(per1000).toBeLessThanOrEqual(1);
});
