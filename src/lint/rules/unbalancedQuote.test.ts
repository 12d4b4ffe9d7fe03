import { testRule } from '../testRule.ts';
import { unbalancedQuote } from './unbalancedQuote.ts';

testRule(unbalancedQuote, [
  ['de-CH', 'Er sagte: ⟦«⟧Wir kommen wieder. Dann ging er.'],
  ['de-CH', 'Er sagte, man komme wieder⟦»⟧. Dann ging er.'],
  ['de-CH', '«Wir kommen wieder», sagte Meier.'],
  ['fr-FR', '⟦«\u202f⟧Nous reviendrons, a dit Paul.'],
  ['en-GB', 'He said: ⟦“⟧We shall return.'],
  // A crosshead that is wholly a quotation gets its mark at the end.
  ['de-DE', '## ⟦„⟧Volle Unterstützung\nText.', '## „Volle Unterstützung“\nText.'],
  // In measures and as an apostrophe a mark opens nothing.
  ['en-GB', 'The 5\'10" striker isn’t tall; the workers’ rights.'],
  ['de-AT', 'Er sagte: ⟦„⟧Wir kommen wieder. Dann ging er.'],
  ['de-DE', 'Er sagte, man komme wieder⟦“⟧. Dann ging er.'],
  ['fr-CH', 'Il a dit: ⟦«⟧Nous reviendrons. Puis il est parti.'],
  ['it-IT', 'Ha detto: ⟦«⟧Torneremo. Poi è andato via.'],
  ['it-CH', 'Ha detto che sarebbe tornato⟦»⟧. Poi è andato via.'],
  ['en-US', 'He said they would return⟦”⟧. Then he left.'],
  ['fr-CH', '«Nous reviendrons», a dit Paul. L’été s’en va.'],
  ['it-IT', '«Torneremo», ha detto Anna. Un po’ d’acqua.'],
]);
