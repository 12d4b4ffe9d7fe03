import { testRule } from '../testRule.ts';
import { nestedQuotes } from './nestedQuotes.ts';

testRule(nestedQuotes, [
  ['de-CH', '«Er sagte ⟦«nein»⟧ zu mir», sagte Anna.', '«Er sagte ‹nein› zu mir», sagte Anna.'],
  ['de-DE', '„Er sagte ‚nein‘ zu mir“, sagte Anna.'],
  ['en-GB', '“He said ⟦“no”⟧ to me,” Anna said.', '“He said ‘no’ to me,” Anna said.'],
  ['de-AT', '„Er sagte ⟦„nein“⟧ zu mir“, sagte Anna.', '„Er sagte ‚nein‘ zu mir“, sagte Anna.'],
  [
    'fr-FR',
    '«\u202fIl m’a dit ⟦«\u202fnon\u202f»⟧ hier\u202f», a dit Anne.',
    '«\u202fIl m’a dit “non” hier\u202f», a dit Anne.',
  ],
  ['fr-CH', '«Il m’a dit ⟦«non»⟧ hier», a dit Anne.', '«Il m’a dit ‹non› hier», a dit Anne.'],
  ['it-IT', '«Mi ha detto ⟦«no»⟧ ieri», ha detto Anna.', '«Mi ha detto “no” ieri», ha detto Anna.'],
  ['it-CH', '«Mi ha detto ⟦«no»⟧ ieri», ha detto Anna.', '«Mi ha detto ‹no› ieri», ha detto Anna.'],
  ['en-US', '“He said ‘no’ to me,” Anna said.'],
  ['de-DE', '„Er sagte ⟦„nein“⟧ zu mir“, sagte Anna.', '„Er sagte ‚nein‘ zu mir“, sagte Anna.'],
  ['en-US', '“He said ⟦“no”⟧ to me,” Anna said.', '“He said ‘no’ to me,” Anna said.'],
  ['fr-CH', '«Il m’a dit ‹non› hier», a dit Anne.'],
  ['it-IT', '«Mi ha detto “no” ieri», ha detto Anna.'],
]);
