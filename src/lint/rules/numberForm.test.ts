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
  ['de-AT', 'Es sind ⟦12000⟧ Euro.', 'Es sind 12.000 Euro.'],
  ['fr-FR', 'Soit ⟦12000⟧ euros, 75001 Paris.', 'Soit 12\u202f000 euros, 75001 Paris.'],
  ['fr-CH', 'Soit ⟦12 345⟧ francs.', 'Soit 12’345 francs.'],
  ['it-IT', 'Sono ⟦12000⟧ euro, 00184 Roma.', 'Sono 12.000 euro, 00184 Roma.'],
  ['it-CH', 'Sono ⟦12000⟧ franchi.', 'Sono 12’000 franchi.'],
  ['en-US', 'It is $⟦12000⟧.', 'It is $12,000.'],
  ['de-AT', 'Es sind ⟦12’500⟧ Menschen.', 'Es sind 12.500 Menschen.'],
  ['fr-FR', 'Ils sont ⟦1 500⟧, ⟦12 500⟧.', 'Ils sont 1\u202f500, 12\u202f500.'],
  ['fr-CH', 'Ils sont 1500, ⟦12.500.000⟧, pour CHF ⟦3,50⟧.', 'Ils sont 1500, 12’500’000, pour CHF 3.50.'],
  ['it-IT', 'Sono ⟦12’500⟧ persone.', 'Sono 12.500 persone.'],
  ['it-CH', 'Sono ⟦12.500.000⟧ persone.', 'Sono 12’500’000 persone.'],
  ['en-US', 'There are 1,500, there are ⟦12’500⟧.', 'There are 1,500, there are 12,500.'],
  ['de-DE', 'Es sind ⟦12’500⟧ Menschen und ⟦12000⟧ Euro.', 'Es sind 12.500 Menschen und 12.000 Euro.'],
  ['fr-FR', 'Ils sont 1\u202f500 en 2024, 75001 Paris.'],
  ['it-CH', 'Sono 1500 nel 2024, 6900 Lugano.'],
  ['en-GB', 'There were 1,500 in 2024.'],
]);
