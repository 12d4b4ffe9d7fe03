import { testRule } from '../testRule.ts';
import { pullquoteSpeaker } from './pullquoteSpeaker.ts';

testRule(pullquoteSpeaker, [
  ['de-CH', 'Text.\n> ⟦«Das ist ein grosser Tag»⟧'],
  ['de-CH', 'Text.\n> «Das ist ein grosser Tag» @Anna Meier'],
]);
