import { testRule } from '../testRule.ts';
import { signSpace } from './signSpace.ts';

testRule(signSpace, [
  ['fr-FR', 'Vraiment⟦ ?⟧ Oui\u202f!', 'Vraiment\u202f? Oui\u202f!'],
  ['fr-FR', 'Vraiment⟦?⟧', 'Vraiment\u202f?'],
  ['de-CH', 'Wirklich?'],
]);
