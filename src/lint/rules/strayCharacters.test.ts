import { testRule } from '../testRule.ts';
import { strayCharacters } from './strayCharacters.ts';

testRule(strayCharacters, [
  ['de-CH', 'Das⟦\u200b⟧ Haus⟦\ufeff⟧.', 'Das Haus.'],
  ['de-CH', 'Donau⟦\u00ad⟧dampf', 'Donaudampf'],
  ['de-CH', 'Links⟦\u202e⟧ und rechts.', 'Links und rechts.'],
  ['de-CH', 'Was⟦\ufffd⟧ist das?'],
  ['de-CH', 'Er heisst \u200fמשה\u200f auf Hebräisch.'],
  // An override shows words in another order than they have: no letters need it, not beside Hebrew or Arabic either.
  ['de-CH', 'Er heisst משה und zahlt⟦\u202e⟧ 001⟦\u202c⟧ Franken.', 'Er heisst משה und zahlt 001 Franken.'],
  ['en-GB', 'His name is \u202bمحمد\u202c and⟦\u202d⟧ more⟦\u202c⟧.', 'His name is \u202bمحمد\u202c and more.'],
  ['fr-FR', 'Il s’appelle \u2067משה\u2069 en hébreu.'],
  ['it-IT', 'La⟦\u200b⟧ casa⟦\ufeff⟧.', 'La casa.'],
  ['en-US', 'The⟦\u2003⟧house.', 'The house.'],
  ['every', 'La⟦\u200b⟧ casa⟦\ufeff⟧.', 'La casa.'],
  ['every', 'La casa, das Haus, the house, l’hôtel.'],
]);
