import { testRule } from '../testRule.ts';
import { spaceBeforePunctuation } from './spaceBeforePunctuation.ts';

testRule(spaceBeforePunctuation, [
  ['de-DE', 'Das Haus⟦ ⟧. Der See⟦ ⟧, der Wald⟦ ⟧!', 'Das Haus. Der See, der Wald!'],
  ['it-IT', 'La casa⟦ ⟧; il lago.', 'La casa; il lago.'],
  ['en-US', 'The house⟦ ⟧?', 'The house?'],
  ['fr-FR', 'La maison\u202f! Le lac⟦ ⟧.', 'La maison\u202f! Le lac.'],
  ['de-CH', 'Weiter … und .com und .5 :-)'],
  ['de-AT', 'Das Haus⟦ ⟧. Der See⟦ ⟧, der Wald⟦ ⟧!', 'Das Haus. Der See, der Wald!'],
  ['de-CH', 'Das Haus⟦ ⟧. Der See⟦ ⟧; der Wald⟦\u202f⟧?', 'Das Haus. Der See; der Wald?'],
  ['fr-CH', 'La maison\u202f! Le lac⟦ ⟧, le bois⟦ ⟧.', 'La maison\u202f! Le lac, le bois.'],
  ['fr-FR', 'La maison\u202f! Le lac\u00a0: la forêt.'],
  ['it-CH', 'La casa⟦ ⟧, il lago⟦ ⟧!', 'La casa, il lago!'],
  ['it-CH', 'La casa, il lago!'],
  ['en-GB', 'The house⟦ ⟧, the lake⟦ ⟧.', 'The house, the lake.'],
  ['en-GB', 'The house, the lake … and .com'],
]);
