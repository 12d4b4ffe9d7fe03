import { testRule } from '../testRule.ts';
import { doubledAttribution } from './doubledAttribution.ts';

testRule(doubledAttribution, [
  ['de-CH', '«Das ist gut», sagte Koh Yu-hwan, Professor in Seoul, ⟦sagte AFP⟧.'],
  ['de-CH', '«Das ist gut», sagte Anna Meier, und ging.'],
  ['de-CH', '«Das ist gut», sagte Anna. «Das ist schlecht», sagte Beat.'],
  ['fr-FR', '«\u202fC’est bien\u202f», a déclaré Paul Morel, ⟦a dit l’AFP⟧.'],
  ['it-CH', '«Va bene», ha detto Anna Rossi, ⟦ha detto ANSA⟧.'],
  ['en-GB', '“It is good,” said Ann Smith, ⟦said Reuters⟧.'],
]);
