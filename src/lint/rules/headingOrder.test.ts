import { testRule } from '../testRule.ts';
import { headingOrder } from './headingOrder.ts';

testRule(headingOrder, [
  ['every', 'Text.\n### ⟦Klein⟧\nText.\n## Gross\nText.'],
  ['every', 'Text.\n## Gross\nText.\n### Klein\nText.'],
]);
