import { testRule } from '../testRule.ts';
import { crossheadPlace } from './crossheadPlace.ts';

testRule(crossheadPlace, [
  ['every', 'Text.\n## ⟦Am Ende steht nichts⟧'],
  ['every', 'Text.\n## ⟦Eins und noch einer⟧\n## Zwei\nText.'],
  ['every', '## ⟦Ganz am Anfang⟧\nText.'],
  ['every', 'Text.\n## Eins\n### Eins und a\nText.'],
]);
