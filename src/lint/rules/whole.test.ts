import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { copyOf } from '../copy.ts';
import type { Rule } from '../defineRule.ts';
import { checked, run } from '../run.ts';
import { articleOf, contextOf } from '../testRule.ts';
import { articleReadability } from './articleReadability.ts';
import { crossheadRhythm } from './crossheadRhythm.ts';
import { headlineMissing } from './headlineMissing.ts';
import { linkText } from './linkText.ts';
import { paragraphLength } from './paragraphLength.ts';
import { paragraphReadability } from './paragraphReadability.ts';
import { sentenceLength } from './sentenceLength.ts';
import { standfirstMissing } from './standfirstMissing.ts';

const found = (rule: Rule, text: string) => run(articleOf(text, 'de-CH'), contextOf('de-CH'), [rule]);
const words = (count: number) => Array.from({ length: count }, () => 'Wort').join(' ');
const hard = Array.from(
  { length: 6 },
  () =>
    'Die Berücksichtigung verfassungsrechtlicher Rahmenbedingungen erforderte grundsätzliche Auseinandersetzungen innerhalb verschiedenster Verwaltungsabteilungen verschiedener Gebietskörperschaften unterschiedlicher Zuständigkeiten.',
).join(' ');

test('text without a headline stops, an empty article does not', () => {
  expect(found(headlineMissing, 'Text.')).toMatchObject([{ level: 'stop', block: 'headline' }]);
  expect(found(headlineMissing, '# Titel\nText.')).toEqual([]);
  expect(found(headlineMissing, '')).toEqual([]);
});

test('a long text needs a standfirst, a note does not', () => {
  expect(found(standfirstMissing, words(130))).toMatchObject([{ block: 'standfirst' }]);
  expect(found(standfirstMissing, `! Lead\n${words(130)}`)).toEqual([]);
  expect(found(standfirstMissing, words(60))).toEqual([]);
});

test('after many long paragraphs a crosshead is missing', () => {
  const paragraphs = Array.from({ length: 8 }, () => words(60));
  expect(found(crossheadRhythm, paragraphs.join('\n'))).toMatchObject([{ message: { params: { count: 8 } } }]);
  expect(found(crossheadRhythm, [...paragraphs.slice(4), '## Pause', ...paragraphs.slice(4)].join('\n'))).toEqual([]);
});

test('paragraphs and sentences are counted, sentences without their quotations', () => {
  expect(found(paragraphLength, words(111))).toHaveLength(1);
  expect(found(paragraphLength, words(110))).toEqual([]);
  expect(found(sentenceLength, `${words(31)}. ${words(5)}.`)).toMatchObject([{ from: 0, to: 31 * 5 }]);
  expect(found(sentenceLength, `Er sagte: «${words(40)}.»`)).toEqual([]);
  expect(found(sentenceLength, `Dr. Meier, z. B., sprach. ${words(20)}.`)).toEqual([]);
});

test('hard texts and paragraphs say what would help', () => {
  const [whole] = found(articleReadability, `# Titel\n${hard}\n${hard}`);
  expect(whole?.message.params.scores).toMatch(/^Flesch-Amstad -?\d/);
  expect(found(paragraphReadability, hard)).toHaveLength(1);
  expect(found(paragraphReadability, Array.from({ length: 12 }, () => 'Das Haus ist rot.').join(' '))).toEqual([]);
});

test('what others say does not make a text harder, nor does an abbreviation end a sentence', () => {
  const measured = (text: string) =>
    checked(articleOf(text, 'de-CH'), contextOf('de-CH')).article.blocks.reduce(
      (sum, { measures }) => ({ words: sum.words + measures.words, sentences: sum.sentences + measures.sentences }),
      { words: 0, sentences: 0 },
    );
  const own = 'Das Haus ist rot. Es steht am See.';
  expect(measured(own)).toEqual({ words: 8, sentences: 2 });
  expect(measured(`${own} «${hard}»`)).toEqual(measured(own));
  expect(measured('Dr. Meier kam am 3. Mai, d. h. gestern.').sentences).toBe(1);
});

test('a link says where it leads', () => {
  const link = (text: string) => schema.text(text, [schema.mark('link', { href: 'https://example.org/' })]);
  const reported = (text: string) =>
    run(copyOf(article({}, paragraph('Mehr ', link(text)))), contextOf('de-CH'), [linkText]);
  expect(reported('hier')).toMatchObject([{ from: 5, to: 9 }]);
  expect(reported('https://example.org/')).toMatchObject([{ message: { word: 'check.linkText.address' } }]);
  expect(reported('Bericht des Bundesrats')).toEqual([]);
});
