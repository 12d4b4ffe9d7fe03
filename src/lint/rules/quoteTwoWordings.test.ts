import { testRule } from '../testRule.ts';
import { quoteTwoWordings } from './quoteTwoWordings.ts';

testRule(quoteTwoWordings, [
  [
    'de-CH',
    'Sanktionen, «inspiriert von den Staaten und ihren Verbündeten», sagte er.\nDiese ⟦«von den Staaten und ihren Verbündeten inspirierten»⟧ Sanktionen.',
  ],
  ['de-CH', '«Das ist ein grosser Tag für alle», sagte sie.\n«Das ist ein grosser Tag», wiederholte sie.'],
  ['en-GB', '“We will never give up the fight,” she said.\nAgain: ⟦“We never will give up that fight,”⟧ she said.'],
]);
