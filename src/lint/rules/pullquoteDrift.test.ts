import { testRule } from '../testRule.ts';
import { pullquoteDrift } from './pullquoteDrift.ts';

testRule(pullquoteDrift, [
  ['de-CH', '«Das ist ein grosser Tag für uns alle», sagte sie.\n> «Das ist ein grosser Tag» @Anna'],
  [
    'de-CH',
    '«Das ist ein guter Tag für uns alle hier», sagte sie.\n> ⟦«Das ist ein grosser Tag für uns alle hier»⟧ @Anna',
    '«Das ist ein guter Tag für uns alle hier», sagte sie.\n> «Das ist ein guter Tag für uns alle hier» @Anna',
  ],
  ['de-CH', 'Das Fest fällt aus.\n> ⟦«Das ist ein grosser Tag für uns alle»⟧ @Anna'],
]);
