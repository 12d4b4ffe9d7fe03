import { testRule } from '../testRule.ts';
import { doubledAttribution } from './doubledAttribution.ts';

testRule(doubledAttribution, [
  ['de-CH', '«Das ist gut», sagte Koh Yu-hwan, Professor in Seoul, ⟦sagte AFP⟧.'],
  ['de-CH', '«Das ist gut», sagte Anna Meier, und ging.'],
  ['de-CH', '«Das ist gut», sagte Anna. «Das ist schlecht», sagte Beat.'],
  ['fr-FR', '«\u202fC’est bien\u202f», a déclaré Paul Morel, ⟦a dit l’AFP⟧.'],
  ['it-CH', '«Va bene», ha detto Anna Rossi, ⟦ha detto ANSA⟧.'],
  ['en-GB', '“It is good,” said Ann Smith, ⟦said Reuters⟧.'],
  // The subject first.
  ['en-GB', '“It is good,” Smith said, ⟦AFP reported⟧.'],
  ['en-US', '“It is good,” she said, ⟦the Times reported⟧.'],
  ['en-US', '“It is good,” said Ann Smith, ⟦Reuters reported⟧ on Friday.'],
  ['fr-CH', '«C’est bien», M. Morel a déclaré, ⟦l’AFP a rapporté⟧.'],
  ['it-IT', '«Va bene», Rossi ha detto, ⟦ANSA ha riferito⟧.'],
  ['de-DE', '„Das ist gut“, Meier sagte, ⟦AFP berichtete⟧.'],
  ['en-GB', '“It is good,” Smith said, adding that Jones agreed.'],
  ['en-GB', '“It is good,” Smith said, and Jones agreed.'],
  ['en-GB', '“It is good,” Smith said. “It is bad,” Jones said.'],
  ['en-US', '“It is good,” Smith said, after Jones had told her so.'],
  ['de-AT', '„Das ist gut“, sagte Meier, wie die APA berichtete.'],
  ['fr-FR', '«\u202fC’est bien\u202f», a dit M. Morel, selon l’AFP.'],
  ['de-AT', '„Das ist gut“, sagte Meier, ⟦sagte die APA⟧.'],
  ['it-CH', '«Va bene», ha detto Anna Rossi. «Va male», ha detto Luca Bianchi.'],
]);
