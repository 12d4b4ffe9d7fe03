import { testRule } from '../testRule.ts';
import { languageSpan } from './languageSpan.ts';

testRule(languageSpan, [
  ['de-CH', 'Er sagte: ⟦«Nous sommes tous des enfants de la République.»⟧'],
  ['de-CH', 'Er sagte: «Wir sind alle Kinder der Republik.» Sie rief «Bravo».'],
  ['fr-CH', 'Il a dit: ⟦«Wir sind alle Kinder der Republik, und das ist gut.»⟧'],
  ['en-GB', 'She said ⟦“Siamo figli della Repubblica e non lo siamo”⟧ again.'],
  ['it-CH', 'Ha detto: ⟦«Nous sommes tous des enfants de la République.»⟧'],
  ['de-DE', 'Er sagte: ⟦„Nous sommes tous des enfants de la République.“⟧'],
  ['de-AT', 'Er sagte: ⟦„We are all children of the republic and that is good.“⟧'],
  ['fr-FR', 'Il a dit: ⟦«\u202fWe are all children of the republic and that is good.\u202f»⟧'],
  ['fr-FR', 'Il a dit: «\u202fNous sommes tous des enfants de la République.\u202f»'],
  ['it-IT', 'Ha detto: ⟦«Wir sind alle Kinder der Republik, und das ist gut.»⟧'],
  ['it-IT', 'Ha detto: «Siamo tutti figli della Repubblica e non lo sapevamo.» Gridò «bravo».'],
  ['en-US', 'He said: ⟦“Wir sind alle Kinder der Republik, und das ist gut.”⟧'],
  ['en-US', 'He said: “We are all children of the republic, and that is good.”'],
]);
