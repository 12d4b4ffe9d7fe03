import { testRule } from '../testRule.ts';
import { wrongQuotes } from './wrongQuotes.ts';

testRule(wrongQuotes, [
  ['de-CH', 'Die ⟦„Wende“⟧ im Land.', 'Die «Wende» im Land.'],
  ['de-DE', 'Die ⟦«Wende»⟧ im Land.', 'Die „Wende“ im Land.'],
  ['fr-FR', 'Le ⟦“tournant”⟧ du pays.', 'Le «\u202ftournant\u202f» du pays.'],
  ['fr-CH', 'Le ⟦“tournant”⟧ du pays.', 'Le «tournant» du pays.'],
  ['it-IT', 'La ⟦“svolta”⟧ del paese.', 'La «svolta» del paese.'],
  ['en-GB', 'The ⟦«turn»⟧ of the country.', 'The “turn” of the country.'],
  ['en-US', 'The ⟦"turn"⟧ of the country.', 'The “turn” of the country.'],
  // A whole article in another style is one finding, and one fix.
  ['de-CH', '⟦„A“⟧ und „B“.\n„C“ und „D“.', '«A» und «B».\n«C» und «D».'],
  ['de-AT', 'Die ⟦«Wende»⟧ im Land.', 'Die „Wende“ im Land.'],
  ['it-CH', 'La ⟦“svolta”⟧ del paese.', 'La «svolta» del paese.'],
  ['de-DE', 'Die ⟦"Wende"⟧ im Land.', 'Die „Wende“ im Land.'],
  ['fr-FR', 'Le ⟦"tournant"⟧ du pays.', 'Le «\u202ftournant\u202f» du pays.'],
  ['it-IT', 'La ⟦"svolta"⟧ del paese.', 'La «svolta» del paese.'],
  ['en-GB', 'The ⟦„turn“⟧ of the country.', 'The “turn” of the country.'],
  ['de-DE', 'Die „Wende“ im Land.'],
  ['de-CH', 'Die «Wende» im Land.'],
  ['fr-CH', 'Le «tournant» du pays.'],
  ['it-CH', 'La «svolta» del paese.'],
  ['en-US', 'The “turn” of the country.'],
]);
