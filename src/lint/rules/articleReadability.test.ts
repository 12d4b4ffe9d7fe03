import { expect, test } from 'vitest';
import type { ArticleLanguage } from '#article/fields.ts';
import { checked, run } from '../run.ts';
import { articleOf, contextOf, hardText } from '../testRule.ts';
import { articleReadability } from './articleReadability.ts';

// Each language by the formula that is usual for it.
test.each<[ArticleLanguage, string]>([
  ['de-CH', 'Flesch-Amstad'],
  ['de-DE', 'Flesch-Amstad'],
  ['fr-CH', 'Kandel-Moles'],
  ['it-IT', 'Gulpease'],
  ['en-GB', 'Flesch'],
])('a hard text in %s is told with its score by %s', (language, formula) => {
  const [whole, ...others] = run(articleOf(`# Titel\n${hardText}\n${hardText}`, language), contextOf(language), [
    articleReadability,
  ]);
  expect(whole?.message.params.scores).toMatch(new RegExp(`^${formula} -?\\d`));
  expect(others).toEqual([]);
  expect(run(articleOf(`# Titel\n${hardText}`, language), contextOf(language), [articleReadability])).toEqual([]);
});

test('what others say does not make a text harder, nor does an abbreviation end a sentence', () => {
  const measured = (text: string) =>
    checked(articleOf(text, 'de-CH'), contextOf('de-CH')).article.blocks.reduce(
      (sum, { measures }) => ({ words: sum.words + measures.words, sentences: sum.sentences + measures.sentences }),
      { words: 0, sentences: 0 },
    );
  const own = 'Das Haus ist rot. Es steht am See.';
  expect(measured(own)).toEqual({ words: 8, sentences: 2 });
  expect(measured(`${own} «${hardText}»`)).toEqual(measured(own));
  expect(measured('Dr. Meier kam am 3. Mai, d. h. gestern.').sentences).toBe(1);
});
