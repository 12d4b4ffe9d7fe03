import { testRule } from '../testRule.ts';
import { pullquoteSpeaker } from './pullquoteSpeaker.ts';

// Whatever marks stand around the words.
testRule(pullquoteSpeaker, [
  ['every', 'Text.\n> ⟦«Das ist ein grosser Tag»⟧'],
  ['every', 'Text.\n> ⟦“It is a great day”⟧'],
  ['every', 'Text.\n> «Das ist ein grosser Tag» @Anna Meier'],
]);
