import { testRule } from '../testRule.ts';
import { headingOrder } from './headingOrder.ts';

testRule(headingOrder, [
  ['de-CH', 'Text.\n### ⟦Klein⟧\nText.\n## Gross\nText.'],
  ['de-CH', 'Text.\n## Gross\nText.\n### Klein\nText.'],
]);
