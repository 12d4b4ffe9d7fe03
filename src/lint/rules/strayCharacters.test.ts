import { testRule } from '../testRule.ts';
import { strayCharacters } from './strayCharacters.ts';

testRule(strayCharacters, [
  ['de-CH', 'Das⟦\u200b⟧ Haus⟦\ufeff⟧.', 'Das Haus.'],
  ['de-CH', 'Donau⟦\u00ad⟧dampf', 'Donaudampf'],
  ['de-CH', 'Links⟦\u202e⟧ und rechts.', 'Links und rechts.'],
  ['de-CH', 'Was⟦\ufffd⟧ist das?'],
  ['de-CH', 'Er heisst \u200fמשה\u200f auf Hebräisch.'],
]);
