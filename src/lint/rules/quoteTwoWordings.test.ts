import { testRule } from '../testRule.ts';
import { quoteTwoWordings } from './quoteTwoWordings.ts';

testRule(quoteTwoWordings, [
  [
    'de-CH',
    'Sanktionen, «inspiriert von den Staaten und ihren Verbündeten», sagte er.\nDiese ⟦«von den Staaten und ihren Verbündeten inspirierten»⟧ Sanktionen.',
  ],
  ['de-CH', '«Das ist ein grosser Tag für alle», sagte sie.\n«Das ist ein grosser Tag», wiederholte sie.'],
  ['en-GB', '“We will never give up the fight,” she said.\nAgain: ⟦“We never will give up that fight,”⟧ she said.'],
  [
    'de-DE',
    '„Wir werden den Kampf niemals aufgeben“, sagte sie.\nNoch einmal: ⟦„Niemals werden wir diesen Kampf aufgeben“⟧, sagte sie.',
  ],
  [
    'fr-FR',
    '«\u202fNous ne lâcherons jamais la lutte\u202f», a-t-elle dit.\n«\u202fNous ne lâcherons jamais\u202f», a-t-elle répété.',
  ],
  [
    'de-AT',
    '„Wir werden den Kampf niemals aufgeben“, sagte sie.\nNoch einmal: ⟦„Niemals werden wir diesen Kampf aufgeben“⟧, sagte sie.',
  ],
  [
    'fr-FR',
    '«\u202fNous ne lâcherons jamais cette lutte\u202f», a-t-elle dit.\nEncore: ⟦«\u202fJamais nous ne lâcherons cette lutte\u202f»⟧, a-t-elle dit.',
  ],
  [
    'fr-CH',
    '«Nous ne lâcherons jamais cette lutte», a-t-elle dit.\nEncore: ⟦«Jamais nous ne lâcherons cette lutte»⟧, a-t-elle dit.',
  ],
  ['it-IT', '«Non lasceremo mai questa lotta», ha detto.\nAncora: ⟦«Mai lasceremo questa lotta»⟧, ha detto.'],
  ['it-CH', '«Non lasceremo mai questa lotta», ha detto.\nAncora: ⟦«Mai lasceremo questa lotta»⟧, ha detto.'],
  ['it-CH', '«Non lasceremo mai questa lotta», ha detto.\n«La casa del lago è vecchia e bella», ha aggiunto.'],
  ['en-US', '“We will never give up the fight,” she said.\nAgain: ⟦“We never will give up that fight,”⟧ she said.'],
  ['en-US', '“We will never give up the fight,” she said.\n“We will never give up,” she repeated.'],
]);
