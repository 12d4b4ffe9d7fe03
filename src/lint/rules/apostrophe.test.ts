import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, testRule } from '../testRule.ts';
import { apostrophe } from './apostrophe.ts';

testRule(apostrophe, [
  ['fr-CH', "L⟦'⟧Europe et l⟦´⟧Asie.", 'L’Europe et l’Asie.'],
  ['en-GB', "It isn⟦'⟧t, it’s.", 'It isn’t, it’s.'],
  ['de-DE', "Hans⟦'⟧ Haus und Einstein⟦‘⟧sche Formeln.", 'Hans’ Haus und Einstein’sche Formeln.'],
  ['it-IT', 'L⟦`⟧Italia è all’estero.', 'L’Italia è all’estero.'],
  ['en-GB', "See https://example.org/it's now."],
  ['de-CH', "Geht⟦'⟧s noch? Hans⟦´⟧ Haus.", 'Geht’s noch? Hans’ Haus.'],
  ['de-AT', "Das war⟦'⟧s.", 'Das war’s.'],
  ['fr-FR', "L⟦'⟧an dernier, aujourd⟦'⟧hui.", 'L’an dernier, aujourd’hui.'],
  ['it-CH', "L⟦'⟧ora e l’altra.", 'L’ora e l’altra.'],
  ['en-US', "The workers⟦'⟧ rights, don⟦‘⟧t.", 'The workers’ rights, don’t.'],
  ['de-DE', 'Das ist’s. Hans’ Haus.'],
  ['fr-FR', 'L’Europe, aujourd’hui.'],
  ['it-CH', 'Un po’ d’acqua.'],
  ['en-US', 'The ’90s weren’t like that.'],
]);

test('many are told once, with one fix for all; straight ones are a hint, they are only not set yet', () => {
  const found = run(articleOf("It isn't. We don't, I can't.\nThey won't, he´s not.", 'en-GB'), contextOf('en-GB'), [
    apostrophe,
  ]);
  expect(found.map(({ level, excerpt, message }) => [level, excerpt, message.word, message.params.count])).toEqual([
    ['hint', "'", 'check.apostrophe.all', 4],
    ['warn', '´', 'check.apostrophe.says', 1],
  ]);
  expect(found[0]?.fixes).toMatchObject([
    {
      label: { word: 'checks.fix.all' },
      edits: [{ block: 'block-1', text: '’' }, { block: 'block-1' }, { block: 'block-1' }, { block: 'block-2' }],
    },
  ]);
});
