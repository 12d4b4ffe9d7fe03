import { testRule } from '../testRule.ts';
import { signSpace } from './signSpace.ts';

testRule(
  signSpace,
  [
    ['fr-FR', 'Vraiment⟦ ?⟧ Oui\u202f!', 'Vraiment\u202f? Oui\u202f!'],
    ['fr-FR', 'Vraiment⟦?⟧', 'Vraiment\u202f?'],
    ['de-CH', 'Wirklich?'],
    ['fr-FR', 'Ceci⟦:⟧ cela⟦;⟧ puis ça\u202f!', 'Ceci\u00a0: cela\u202f; puis ça\u202f!'],
    ['fr-CH', 'Vraiment⟦ ?⟧ Ceci⟦\u00a0:⟧ cela.', 'Vraiment\u202f? Ceci\u202f: cela.'],
    ['it-CH', 'Davvero? Questo: quello; ecco!'],
    ['fr-CH', 'Vraiment\u202f? Ceci\u202f: cela. À 19:58, par 3:1.'],
    ['de-DE', 'Wirklich? Ja: nein!'],
    ['de-AT', 'Wirklich? Ja: nein!'],
    ['it-IT', 'Davvero? Questo: quello; ecco!'],
    ['en-GB', 'Really? This: that; there!'],
    ['en-US', 'Really? This: that; there!'],
  ],
  { silent: ['de', 'it', 'en'] },
);
