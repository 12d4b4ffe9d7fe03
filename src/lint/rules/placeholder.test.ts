import { testRule } from '../testRule.ts';
import { placeholder } from './placeholder.ts';

testRule(placeholder, [
  ['de-CH', '# ⟦TK⟧ schliesst Pakt\nDas Haus kostet ⟦XXX⟧ Franken ⟦???⟧'],
  ['de-CH', 'Das sagt ⟦[Name]⟧, ⟦[Funktion der Person]⟧.'],
  ['de-CH', '⟦Zitat folgt⟧'],
  ['de-CH', 'Es sind viele ⟦(Zahl folgt)⟧.'],
  ['fr-CH', '⟦Citation à venir⟧'],
  ['it-CH', '⟦Foto segue⟧'],
  ['en-GB', 'It cost ⟦[number]⟧ pounds. ⟦TK⟧'],
  ['en-GB', '⟦More to come⟧'],
  // Words that are as they should be.
  ['de-CH', 'Daraus folgt, dass Grösse XXL passt. Er [der Präsident] kam. Was folgt? Im XX. Jahrhundert, Artikel XX.'],
  ['en-GB', 'What is to come? Super Bowl LIX was on [ABC].'],
]);
