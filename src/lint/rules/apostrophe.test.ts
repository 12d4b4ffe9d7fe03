import { testRule } from '../testRule.ts';
import { apostrophe } from './apostrophe.ts';

testRule(apostrophe, [
  ['fr-CH', "L⟦'⟧Europe et l⟦´⟧Asie.", 'L’Europe et l’Asie.'],
  ['en-GB', "It isn⟦'⟧t, it’s.", 'It isn’t, it’s.'],
  ['de-DE', "Hans⟦'⟧ Haus und Einstein⟦‘⟧sche Formeln.", 'Hans’ Haus und Einstein’sche Formeln.'],
  ['it-IT', 'L⟦`⟧Italia è all’estero.', 'L’Italia è all’estero.'],
  ['en-GB', "See https://example.org/it's now."],
]);
