import { testRule } from '../testRule.ts';
import { honorific } from './honorific.ts';

testRule(honorific, [
  ['de-CH', 'Er bezeichnete ⟦Herrn⟧ Putin als Freund.'],
  ['de-CH', '«Herr Putin war da», sagte sie. Der Herr der Ringe.'],
  ['fr-CH', 'Il a vu ⟦Monsieur⟧ Morel.'],
]);
