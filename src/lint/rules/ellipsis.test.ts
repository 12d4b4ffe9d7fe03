import { testRule } from '../testRule.ts';
import { ellipsis } from './ellipsis.ts';

testRule(ellipsis, [
  ['de-CH', 'Und dann ⟦...⟧', 'Und dann …'],
  ['en-GB', 'And then⟦...⟧ nothing.', 'And then… nothing.'],
  ['fr-FR', 'Et puis… rien.'],
  ['de-DE', 'Und dann⟦...⟧ nichts.', 'Und dann… nichts.'],
  ['it-IT', 'E poi⟦...⟧ niente.', 'E poi… niente.'],
  ['de-AT', 'Und dann⟦...⟧ nichts.', 'Und dann… nichts.'],
  ['fr-FR', 'Et puis⟦...⟧ rien.', 'Et puis… rien.'],
  ['fr-CH', 'Et puis⟦...⟧ rien.', 'Et puis… rien.'],
  ['it-CH', 'E poi⟦...⟧ niente.', 'E poi… niente.'],
  ['en-US', 'And then⟦...⟧ nothing.', 'And then… nothing.'],
  ['de-CH', 'Und dann … nichts. Seiten 3.. und 4'],
  ['it-CH', 'E poi… niente.'],
  ['en-GB', 'And then … nothing.'],
]);
