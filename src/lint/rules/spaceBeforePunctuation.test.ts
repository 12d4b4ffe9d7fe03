import { testRule } from '../testRule.ts';
import { spaceBeforePunctuation } from './spaceBeforePunctuation.ts';

testRule(spaceBeforePunctuation, [
  ['de-DE', 'Das Haus⟦ ⟧. Der See⟦ ⟧, der Wald⟦ ⟧!', 'Das Haus. Der See, der Wald!'],
  ['it-IT', 'La casa⟦ ⟧; il lago.', 'La casa; il lago.'],
  ['en-US', 'The house⟦ ⟧?', 'The house?'],
  ['fr-FR', 'La maison\u202f! Le lac⟦ ⟧.', 'La maison\u202f! Le lac.'],
  ['de-CH', 'Weiter … und .com und .5 :-)'],
]);
