import { testRule } from '../testRule.ts';
import { fullNameFirst } from './fullNameFirst.ts';

testRule(fullNameFirst, [
  ['de-CH', 'Dann sprach ⟦Meier⟧ lange.\nAnna Meier ist Präsidentin.'],
  ['de-CH', 'Anna Meier ist Präsidentin.\nDann sprach Meier lange.'],
  // Herr Meier may be another one.
  ['de-CH', 'Dann sprach Herr Meier lange.\nAnna Meier ist Präsidentin.'],
  ['fr-CH', 'Ensuite, ⟦Morel⟧ a parlé.\nPierre Morel est président.'],
  ['de-DE', 'Dann sprach ⟦Meier⟧ lange.\nAnna Meier ist Präsidentin.'],
  ['de-AT', 'Am Ende kam ⟦Huber⟧.\nThomas Huber leitet das Amt.'],
  ['fr-FR', 'Ensuite, ⟦Dupont⟧ a parlé.\nMarie Dupont est maire.'],
  ['fr-FR', 'Marie Dupont est maire.\nEnsuite, Dupont a parlé.'],
  ['it-IT', 'Poi ha parlato ⟦Rossi⟧.\nPaolo Rossi è sindaco.'],
  ['it-CH', 'Poi ha parlato ⟦Bianchi⟧.\nMarco Bianchi è sindaco.'],
  ['it-CH', 'Marco Bianchi è sindaco.\nPoi ha parlato Bianchi.'],
  ['en-GB', 'Then came ⟦Smith⟧.\nJohn Smith is the chair.'],
  ['en-US', 'At last came ⟦Miller⟧.\nSarah Miller is the mayor.'],
  ['en-US', 'Sarah Miller is the mayor.\nThen Miller spoke.'],
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
