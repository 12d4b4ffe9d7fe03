import { styleOf } from '#language/locales.ts';
import { testRule } from '../testRule.ts';
import { sharpS } from './sharpS.ts';

testRule(sharpS, [
  ['de-CH', 'Die ⟦Straße⟧ ist ⟦groß⟧.', 'Die Strasse ist gross.'],
  ['de-DE', 'Die Straße ist groß.'],
  ['de-AT', 'Die Straße ist groß.'],
]);

testRule(
  sharpS,
  [['de-CH', 'Otto Weiß, Weißs Sohn, Weiß’ Hut, Weiß-Fans und Karl Groß; ⟦Groß⟧ ist ⟦weiß⟧, ⟦Weißer⟧ auch.']],
  { context: { style: { ...styleOf('de-CH'), keep: ['Weiß', 'Karl Groß'] } } },
);
