import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, testRule } from '../testRule.ts';
import { dateWord } from './dateWord.ts';

testRule(dateWord, [
  ['de-CH', 'Er kam ⟦am Mittwoch⟧ an und ging ⟦heute⟧.'],
  ['de-CH', 'Er kam am Mittwoch, 19. Juni, an. «Heute ist es schön», sagte er. Jeden Mittwoch.'],
  ['de-CH', 'Sie reist ⟦am nächsten Montag⟧.'],
  ['fr-CH', 'Il est arrivé ⟦mercredi⟧ et part ⟦aujourd’hui⟧.'],
  ['fr-CH', 'Il vient le mercredi. Mercredi 19 juin.'],
  ['it-CH', 'È arrivato ⟦mercoledì⟧ e parte ⟦oggi⟧.'],
  ['it-CH', 'È arrivato ⟦lunedì scorso⟧.'],
  ['en-GB', 'He came ⟦on Wednesday⟧ and leaves ⟦today⟧. Today’s paper.'],
]);

test.each([
  [false, 'hint'],
  [true, 'warn'],
])('where readers have had the text (%s) it is a %s', (published, level) => {
  const found = run(articleOf('Er ging heute.', 'de-CH'), contextOf('de-CH', { published }), [dateWord]);
  expect(found.map((finding) => finding.level)).toEqual([level]);
});
