import { testRule } from '../testRule.ts';
import { nestedQuotes } from './nestedQuotes.ts';

testRule(nestedQuotes, [
  ['de-CH', '«Er sagte ⟦«nein»⟧ zu mir», sagte Anna.', '«Er sagte ‹nein› zu mir», sagte Anna.'],
  ['de-DE', '„Er sagte ‚nein‘ zu mir“, sagte Anna.'],
  ['en-GB', '“He said ⟦“no”⟧ to me,” Anna said.', '“He said ‘no’ to me,” Anna said.'],
]);
