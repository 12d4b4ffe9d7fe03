import { testRule } from '../testRule.ts';
import { languageSpan } from './languageSpan.ts';

testRule(languageSpan, [
  ['de-CH', 'Er sagte: ⟦«Nous sommes tous des enfants de la République.»⟧'],
  ['de-CH', 'Er sagte: «Wir sind alle Kinder der Republik.» Sie rief «Bravo».'],
  ['fr-CH', 'Il a dit: ⟦«Wir sind alle Kinder der Republik, und das ist gut.»⟧'],
  ['en-GB', 'She said ⟦“Siamo figli della Repubblica e non lo siamo”⟧ again.'],
  ['it-CH', 'Ha detto: ⟦«Nous sommes tous des enfants de la République.»⟧'],
  ['de-DE', 'Er sagte: ⟦„Nous sommes tous des enfants de la République.“⟧'],
]);
