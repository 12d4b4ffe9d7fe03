import { testRule } from '../testRule.ts';
import { numberForm } from './numberForm.ts';

testRule(numberForm, [
  [
    'de-CH',
    'Es sind ⟦12.500.000⟧ Menschen und CHF ⟦3,50⟧ für alle.',
    'Es sind 12’500’000 Menschen und CHF 3.50 für alle.',
  ],
  ['en-GB', 'There are ⟦12’500⟧ people.', 'There are 12,500 people.'],
  ['de-DE', 'Es sind 12.500 Menschen.'],
]);
