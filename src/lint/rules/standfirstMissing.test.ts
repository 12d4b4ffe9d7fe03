import { testRule, words } from '../testRule.ts';
import { standfirstMissing } from './standfirstMissing.ts';

// A note is its own standfirst.
testRule(standfirstMissing, [
  ['every', `! ⟦⟧\n${words(130)}`],
  ['every', `! Lead\n${words(130)}`],
  ['every', words(60)],
  ['every', words(120)],
]);
