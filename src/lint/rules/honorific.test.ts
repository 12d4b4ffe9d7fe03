import { testRule } from '../testRule.ts';
import { honorific } from './honorific.ts';

testRule(
  honorific,
  [
    ['de-CH', 'Er bezeichnete ⟦Herrn⟧ Putin als Freund.'],
    ['de-CH', '«Herr Putin war da», sagte sie. Der Herr der Ringe.'],
    ['fr-CH', 'Il a vu ⟦Monsieur⟧ Morel.'],
    ['de-DE', 'Das sagte ⟦Frau⟧ Merkel in Berlin.'],
    ['de-AT', 'Das sagte ⟦Herr⟧ Kickl in Wien.'],
    ['fr-FR', '⟦Madame⟧ Borne a parlé.'],
    ['fr-FR', '«\u202fMadame Borne est là\u202f», dit-il. Madame la ministre, monsieur le maire.'],
    ['it-IT', 'Ha parlato la ⟦signora⟧ Meloni.'],
    ['it-CH', 'Ha parlato il ⟦signor⟧ Cassis.'],
    ['it-CH', '«La signora Rossi è qui», disse. Un signore di Lugano.'],
    // English papers print them.
    ['en-GB', 'Mr Johnson and Mrs May met Lady Smith.'],
    ['en-US', 'Mr. Biden met Mrs. Clinton.'],
  ],
  { silent: ['en'] },
);
