import { testRule } from '../testRule.ts';
import { mixedQuotes } from './mixedQuotes.ts';

testRule(mixedQuotes, [
  [
    'de-DE',
    '„Ja“, sagte sie. „Nein“, sagte er. ⟦»Vielleicht«⟧, sagte das Kind.',
    '„Ja“, sagte sie. „Nein“, sagte er. „Vielleicht“, sagte das Kind.',
  ],
  ['de-DE', 'Sie sprach von der ⟦„Wende”⟧ im Land.', 'Sie sprach von der „Wende“ im Land.'],
  ['de-CH', '«Ja», sagte sie. «Nein», sagte er.'],
  [
    'it-CH',
    '«Sì», disse lei. «No», disse lui. ⟦“Forse”⟧, disse il bambino.',
    '«Sì», disse lei. «No», disse lui. «Forse», disse il bambino.',
  ],
]);
