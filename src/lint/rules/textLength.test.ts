import { testRule } from '../testRule.ts';
import { textLength } from './textLength.ts';

testRule(textLength, [
  ['every', '# ⟦Kurz⟧\nText.'],
  ['every', '# Nordkorea schliesst Militärpakt mit Russland\nText.'],
  ['every', '^ ⟦Eine Dachzeile, die viel länger ist als üblich⟧\nText.'],
  ['every', '## ⟦Ein Zwischentitel, der so lang ist, dass ihn niemand mehr auf einen Blick erfasst⟧\nText.'],
]);
