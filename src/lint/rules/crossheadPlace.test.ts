import { testRule } from '../testRule.ts';
import { crossheadPlace } from './crossheadPlace.ts';

testRule(crossheadPlace, [
  ['de-CH', 'Text.\n## ⟦Am Ende steht nichts⟧'],
  ['de-CH', 'Text.\n## ⟦Eins und noch einer⟧\n## Zwei\nText.'],
  ['de-CH', '## ⟦Ganz am Anfang⟧\nText.'],
  ['de-CH', 'Text.\n## Eins\n### Eins und a\nText.'],
]);
