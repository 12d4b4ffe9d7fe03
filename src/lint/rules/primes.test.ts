import { testRule } from '../testRule.ts';
import { primes } from './primes.ts';

testRule(primes, [
  ['en-GB', 'He is 5⟦’10”⟧ tall.', 'He is 5′10″ tall.'],
  ['de-CH', 'Der Punkt 47° 22⟦’ 30”⟧ Nord.', 'Der Punkt 47° 22′ 30″ Nord.'],
  ['de-CH', 'Es sind 12’500 Franken.'],
  ['de-DE', 'Ein Brett von 5⟦’10”⟧ Länge.', 'Ein Brett von 5′10″ Länge.'],
  ['fr-CH', 'Le point 47° 22⟦’ 30”⟧ nord.', 'Le point 47° 22′ 30″ nord.'],
  ['it-IT', 'Il punto 47° 22⟦’ 30”⟧ nord.', 'Il punto 47° 22′ 30″ nord.'],
  ['de-AT', 'Der Punkt 47° 22⟦’ 30”⟧ Nord.', 'Der Punkt 47° 22′ 30″ Nord.'],
  ['fr-FR', 'Le point 47° 22⟦’ 30”⟧ nord.', 'Le point 47° 22′ 30″ nord.'],
  ['it-CH', 'Il punto 47° 22⟦’ 30”⟧ nord.', 'Il punto 47° 22′ 30″ nord.'],
  ['en-US', 'He is 5⟦’10”⟧ tall.', 'He is 5′10″ tall.'],
  ['fr-CH', 'Ce sont 12’500 francs, dit-il.'],
  ['it-CH', 'Sono 12’500 franchi.'],
  ['en-US', 'The ’90s, the workers’ rights.'],
]);
