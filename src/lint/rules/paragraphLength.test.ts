import { testRule, words } from '../testRule.ts';
import { paragraphLength } from './paragraphLength.ts';

testRule(paragraphLength, [
  ['de-CH', `⟦${words(111)}⟧`],
  ['de-CH', words(110)],
  ['fr-FR', `⟦${words(111)}⟧`],
  ['en-US', `# ${words(111)}\n⟦${words(111)}⟧\n${words(12)}`],
]);
