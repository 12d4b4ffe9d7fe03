import { testRule } from '../testRule.ts';
import { englishOpener } from './englishOpener.ts';

testRule(englishOpener, [
  ['de-DE', 'Die ⟦“Wende”⟧ im Land.', 'Die „Wende“ im Land.'],
  ['de-CH', '## ⟦“⟧Volle Unterstützung\nText.'],
  ['en-GB', 'The “turn” of the country.'],
  ['de-DE', 'Die „Wende“ im Land.'],
]);
