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
]);
