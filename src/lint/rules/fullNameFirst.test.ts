import { testRule } from '../testRule.ts';
import { fullNameFirst } from './fullNameFirst.ts';

testRule(fullNameFirst, [
  ['de-CH', 'Dann sprach ⟦Meier⟧ lange.\nAnna Meier ist Präsidentin.'],
  ['de-CH', 'Anna Meier ist Präsidentin.\nDann sprach Meier lange.'],
  // Herr Meier may be another one.
  ['de-CH', 'Dann sprach Herr Meier lange.\nAnna Meier ist Präsidentin.'],
  ['fr-CH', 'Ensuite, ⟦Morel⟧ a parlé.\nPierre Morel est président.'],
]);
