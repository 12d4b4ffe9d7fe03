import { testRule } from '../testRule.ts';
import { fullNameFirst } from './fullNameFirst.ts';

testRule(fullNameFirst, [
  ['de-CH', 'Dann sprach ⟦Meier⟧ lange.\nAnna Meier ist Präsidentin.'],
  ['de-CH', 'Anna Meier ist Präsidentin.\nDann sprach Meier lange.'],
  // Herr Meier may be another one.
  ['de-CH', 'Dann sprach Herr Meier lange.\nAnna Meier ist Präsidentin.'],
  ['fr-CH', 'Ensuite, ⟦Morel⟧ a parlé.\nPierre Morel est président.'],
]);

const names = [
  { spelled: { de: 'Mychajlo Podoljak', fr: 'Mykhaïlo Podoliak' }, role: { de: 'Berater des Präsidenten' } },
  { spelled: { de: 'Kari Moser' } },
  { spelled: { de: 'Uwe Moser' } },
];

testRule(
  fullNameFirst,
  [
    // Nobody else is called so: the register knows the whole name though the text never has it.
    ['de-CH', 'Dann sprach ⟦Podoljak⟧.\nPodoljaks Worte.', 'Dann sprach Mychajlo Podoljak.\nPodoljaks Worte.'],
    ['de-CH', 'Nach ihm folgten ⟦Podoljaks⟧ Worte.', 'Nach ihm folgten Mychajlo Podoljaks Worte.'],
    ['de-CH', 'Mychajlo\u00a0Podoljak sprach. Dann ging Podoljak.'],
    ['de-CH', 'Hier sprach Moser, und Anna Podoljak hörte zu.'],
    ['en-GB', 'Then Podoljak spoke.'],
  ],
  { context: { house: { levels: {}, names } } },
);
