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
  ['de-DE', 'Das Gericht urteilt ⟦am kommenden Freitag⟧, ⟦gestern Abend⟧ war Ruhe.'],
  ['de-AT', 'Der Landtag tagt ⟦am Samstag⟧. Am Samstag, 3. Jänner, tagte er auch.'],
  ['fr-FR', 'La cour se prononce ⟦demain⟧, elle a siégé ⟦lundi dernier⟧.'],
  ['it-IT', 'La Camera vota ⟦domani⟧, il Senato ha votato ⟦ieri sera⟧.'],
  ['it-CH', 'Ogni mercoledì c’è il mercato. Mercoledì 19 giugno è festa.'],
  ['en-GB', 'He came on Wednesday, 19 June. Markets are held every Wednesday.'],
  ['de-DE', 'Er kam am Mittwoch, dem 19. Juni, an.'],
  ['en-US', 'The court ruled on Friday, June 21, and on Monday, Jan. 8.'],
  ['en-US', 'The court ruled ⟦last Friday⟧ and meets again ⟦tomorrow⟧.'],
  // The parts of this day.
  ['fr-FR', 'Le vote a lieu ⟦ce soir⟧; ⟦ce matin⟧, tout était calme.'],
  ['fr-CH', 'Le Conseil siège ⟦cet après-midi⟧. Ce matin-là, il pleuvait.'],
  ['it-IT', 'Si vota ⟦stasera⟧; ⟦questa mattina⟧ pioveva.'],
  ['it-CH', 'Il Consiglio siede ⟦stamattina⟧.'],
  ['en-GB', 'The vote is ⟦this evening⟧.'],
  ['en-US', 'The vote is ⟦this morning⟧, ⟦this evening⟧ at the latest.'],
  // A weekday behind a verb may belong to what follows.
  [
    'en-GB',
    'They enjoyed Saturday mornings, published Sunday editions, told Sunday Times readers; he was named Friday.',
  ],
  ['en-US', 'They thrashed Wednesday at home. Every Monday, a Monday meeting.'],
  // Of another day, or no part of a day.
  ['fr-FR', 'Ce soir de mai 1968, ce matin d’été, cette nuit d’hiver, cet après-midi de juin, ce soir du 6 mai.'],
  ['fr-CH', 'Le vote a lieu ⟦ce soir⟧ de 18 h à 20 h.'],
  ['it-IT', 'Questa notte di maggio, questa sera d’estate, questa mattina del 3 maggio.'],
  ['it-CH', '⟦Questa sera⟧ di nuovo si vota.'],
  ['en-GB', 'She takes this evening primrose oil, he wears this morning suit.'],
]);

test.each([
  [false, 'hint'],
  [true, 'warn'],
])('where readers have had the text (%s) it is a %s', (published, level) => {
  const found = run(articleOf('Er ging heute.', 'de-CH'), contextOf('de-CH', { published }), [dateWord]);
  expect(found.map((finding) => finding.level)).toEqual([level]);
});
