import type { HouseStyle } from '#language/houseStyle.ts';
import { testRule } from '../testRule.ts';
import { forbiddenWord } from './forbiddenWord.ts';

const forbidding = (...forbidden: HouseStyle['forbidden']) => ({ style: { forbidden } });

testRule(
  forbiddenWord,
  [
    ['de-CH', 'Ein ⟦Familiendrama⟧ nach dem ⟦Selbstmord⟧.', 'Ein Familiendrama nach dem Suizid.'],
    ['de-DE', 'Ein ⟦Familiendrama⟧ nach zwei ⟦Selbstmorden⟧.'],
    ['de-AT', 'Nach dem ⟦Selbstmord⟧ im Bezirk.', 'Nach dem Suizid im Bezirk.'],
    ['de-CH', 'Ein Selbstmordattentat.'],
  ],
  forbidding(
    { word: 'Familiendrama', instead: '', reason: 'Verharmlost.' },
    { word: 'Selbstmord', instead: 'Suizid', reason: 'Presserat.' },
  ),
);

// Each language with its own endings.
testRule(
  forbiddenWord,
  [
    ['fr-FR', 'Des ⟦clandestins⟧ à Calais.', 'Des clandestins à Calais.'],
    ['fr-CH', 'Un ⟦clandestin⟧ à Genève, la clandestinité.'],
    ['fr-CH', 'La clandestinité et un passager clandestine.'],
  ],
  forbidding({ word: 'clandestin', instead: 'sans-papier', reason: 'Charte.' }),
);
testRule(
  forbiddenWord,
  [
    ['it-IT', 'Un ⟦clandestino⟧ a Lampedusa, due clandestini.', 'Un migrante irregolare a Lampedusa, due clandestini.'],
    ['it-CH', 'Il ⟦clandestino⟧ di Chiasso.', 'Il migrante irregolare di Chiasso.'],
    ['it-CH', 'La clandestinità.'],
  ],
  forbidding({ word: 'clandestino', instead: 'migrante irregolare', reason: 'Carta di Roma.' }),
);
testRule(
  forbiddenWord,
  [
    ['en-GB', 'Two ⟦illegals⟧ in Dover, an ⟦illegal⟧ there.'],
    ['en-US', 'An ⟦illegal⟧ in El Paso, done illegally.'],
    ['en-US', 'It was done illegally; the illegality of it.'],
  ],
  forbidding({ word: 'illegal', instead: '', reason: 'Stylebook.' }),
);
