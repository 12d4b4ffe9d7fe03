import { testRule } from '../testRule.ts';
import { textLength } from './textLength.ts';

testRule(textLength, [
  ['de-CH', '# ⟦Kurz⟧\nText.'],
  ['de-CH', '# Nordkorea schliesst Militärpakt mit Russland\nText.'],
  ['de-CH', '^ ⟦Eine Dachzeile, die viel länger ist als üblich⟧\nText.'],
  ['de-CH', '## ⟦Ein Zwischentitel, der so lang ist, dass ihn niemand mehr auf einen Blick erfasst⟧\nText.'],
]);
