import { expect, test } from 'vitest';
import type { ArticleLanguage } from '#article/fields.ts';
import { checked, run } from '../run.ts';
import { articleOf, contextOf, hardText, testRule } from '../testRule.ts';
import { articleReadability } from './articleReadability.ts';

const easy = (sentences: string) => Array.from({ length: 20 }, () => sentences).join(' ');

testRule(articleReadability, [
  ['every', `# ⟦⟧Titel\n${hardText}\n${hardText}`],
  // Too short to be measured.
  ['every', `# Titel\n${hardText}`],
  ['de-CH', `# Titel\n${easy('Das Haus ist rot. Es steht am See.')}`],
  ['fr-FR', `# Titre\n${easy('La maison est rouge. Elle est au bord du lac.')}`],
  ['it-IT', `# Titolo\n${easy('La casa è rossa. Sta sul lago.')}`],
  ['en-GB', `# Title\n${easy('The house is red. It is by the lake.')}`],
]);

// Each language by the formula that is usual for it.
test.each<[ArticleLanguage, string]>([
  ['de-DE', 'Flesch-Amstad'],
  ['de-AT', 'Flesch-Amstad'],
  ['de-CH', 'Flesch-Amstad'],
  ['fr-FR', 'Kandel-Moles'],
  ['fr-CH', 'Kandel-Moles'],
  ['it-IT', 'Gulpease'],
  ['it-CH', 'Gulpease'],
  ['en-GB', 'Flesch'],
  ['en-US', 'Flesch'],
])('a hard text in %s is told with its score by %s', (language, formula) => {
  const [whole] = run(articleOf(`# Titel\n${hardText}\n${hardText}`, language), contextOf(language), [
    articleReadability,
  ]);
  expect(whole?.message.params.scores).toMatch(new RegExp(`^${formula} -?\\d`));
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
