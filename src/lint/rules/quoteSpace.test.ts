import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, testRule } from '../testRule.ts';
import { quoteSpace } from './quoteSpace.ts';

testRule(quoteSpace, [
  ['de-DE', 'Die ⟦„ ⟧Wende⟦ “⟧ im Land.', 'Die „Wende“ im Land.'],
  ['de-DE', 'Die „Wende“ im Land, ein „Ja“, ein ‚Nein‘.'],
  ['de-AT', 'Die ⟦„ ⟧Wende⟦ “⟧ im Land.', 'Die „Wende“ im Land.'],
  ['de-CH', 'Die ⟦« ⟧Wende⟦ »⟧ im Land.', 'Die «Wende» im Land.'],
  ['de-CH', 'Die «Wende» im Land. „ Nein “ sagt niemand.'],
  [
    'fr-FR',
    'Il lit ⟦«⟧Le Monde⟦»⟧ et «\u202fLibération\u202f».',
    'Il lit «\u202fLe Monde\u202f» et «\u202fLibération\u202f».',
  ],
  ['fr-FR', 'Il lit ⟦« ⟧Le Monde⟦\u00a0»⟧.', 'Il lit «\u202fLe Monde\u202f».'],
  ['fr-FR', 'Il lit «\u202fLe Monde\u202f», dit-il.'],
  ['fr-CH', 'Elle lit ⟦« ⟧Le Temps⟦\u202f»⟧.', 'Elle lit «Le Temps».'],
  ['fr-CH', 'Elle lit «Le Temps», dit-elle.'],
  ['it-IT', 'Legge ⟦« ⟧il Foglio⟦ »⟧.', 'Legge «il Foglio».'],
  ['it-CH', 'Legge ⟦« ⟧la Regione⟦ »⟧.', 'Legge «la Regione».'],
  ['it-CH', 'Legge «la Regione», dice.'],
  ['en-GB', 'He reads ⟦“ ⟧The Sun⟦ ”⟧.', 'He reads “The Sun”.'],
  ['en-US', 'He reads ⟦“ ⟧The Sun⟦ ”⟧.', 'He reads “The Sun”.'],
  ['en-US', 'He reads “The Sun,” she said.'],
]);

test('many are told once, with one fix for all', () => {
  const found = run(articleOf('« A » et « B ».', 'fr-CH'), contextOf('fr-CH'), [quoteSpace]);
  expect(found.map(({ level, message }) => [level, message.word, message.params.count])).toEqual([
    ['hint', 'check.quoteSpace.all', 4],
  ]);
  expect(found[0]?.fixes[0]?.edits).toHaveLength(4);
});
