import { testRule } from '../testRule.ts';
import { quoteEnd } from './quoteEnd.ts';

testRule(quoteEnd, [
  ['de-DE', '„Wir gehen⟦.⟧“, sagte er.', '„Wir gehen“, sagte er.'],
  ['de-AT', '„Was?⟦“⟧ fragte sie.', '„Was?“, fragte sie.'],
  ['de-CH', '«Wir gehen⟦.»⟧ sagte Meier.', '«Wir gehen», sagte Meier.'],
  ['de-CH', 'Auf die Frage «Was?» antwortete er nicht.'],
  ['fr-FR', '«\u202fNous partons⟦.⟧\u202f», dit-il.', '«\u202fNous partons\u202f», dit-il.'],
  ['fr-CH', '«Quoi\u202f?» demanda-t-il.'],
  ['it-IT', '«Andiamo via⟦.⟧», ha detto Rossi.', '«Andiamo via», ha detto Rossi.'],
  ['it-CH', '«Andiamo» ha detto Rossi.'],
  ['en-GB', '“We are going⟦.⟧” he said.', '“We are going,” he said.'],
  ['en-US', '“We are going⟦.”,⟧ she said.', '“We are going,” she said.'],
  ['fr-CH', '«Nous partons⟦.»⟧ a dit Paul Morel.', '«Nous partons», a dit Paul Morel.'],
  ['it-CH', '«Andiamo via⟦.⟧», ha detto Rossi.', '«Andiamo via», ha detto Rossi.'],
  ['en-GB', '“We are going,” he said. “Why?” she asked.'],
]);
