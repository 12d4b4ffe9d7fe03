import { testRule } from '../testRule.ts';
import { sharpS } from './sharpS.ts';

testRule(sharpS, [
  ['de-CH', 'Die ⟦Straße⟧ ist ⟦groß⟧.', 'Die Strasse ist gross.'],
  ['de-DE', 'Die Straße ist groß.'],
  ['de-AT', 'Die Straße ist groß.'],
]);
