import { testRule } from '../testRule.ts';
import { ellipsis } from './ellipsis.ts';

testRule(ellipsis, [
  ['de-CH', 'Und dann ⟦...⟧', 'Und dann …'],
  ['en-GB', 'And then⟦...⟧ nothing.', 'And then… nothing.'],
  ['fr-FR', 'Et puis… rien.'],
  ['de-DE', 'Und dann⟦...⟧ nichts.', 'Und dann… nichts.'],
  ['it-IT', 'E poi⟦...⟧ niente.', 'E poi… niente.'],
]);
