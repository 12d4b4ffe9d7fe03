import { testRule, words } from '../testRule.ts';
import { paragraphLength } from './paragraphLength.ts';

testRule(paragraphLength, [
  ['every', `⟦${words(111)}⟧`],
  ['every', words(110)],
  ['every', `# ${words(111)}\n⟦${words(111)}⟧\n${words(12)}`],
]);
