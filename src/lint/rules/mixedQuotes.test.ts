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
  [
    'de-AT',
    '„Ja“, sagte sie. „Nein“, sagte er. ⟦«Vielleicht»⟧, sagte das Kind.',
    '„Ja“, sagte sie. „Nein“, sagte er. „Vielleicht“, sagte das Kind.',
  ],
  [
    'de-CH',
    '«Ja», sagte sie. «Nein», sagte er. ⟦„Vielleicht“⟧, sagte das Kind.',
    '«Ja», sagte sie. «Nein», sagte er. «Vielleicht», sagte das Kind.',
  ],
  [
    'fr-FR',
    '«\u202fOui\u202f», dit-elle. «\u202fNon\u202f», dit-il. ⟦“Bof”⟧, dit l’enfant.',
    '«\u202fOui\u202f», dit-elle. «\u202fNon\u202f», dit-il. «\u202fBof\u202f», dit l’enfant.',
  ],
  [
    'fr-CH',
    '«Oui», dit-elle. «Non», dit-il. ⟦“Bof”⟧, dit l’enfant.',
    '«Oui», dit-elle. «Non», dit-il. «Bof», dit l’enfant.',
  ],
  [
    'it-IT',
    '«Sì», disse lei. «No», disse lui. ⟦„Forse“⟧, disse il bambino.',
    '«Sì», disse lei. «No», disse lui. «Forse», disse il bambino.',
  ],
  [
    'en-GB',
    '“Yes,” she said. “No,” he said. ⟦«Perhaps»⟧, said the child.',
    '“Yes,” she said. “No,” he said. “Perhaps”, said the child.',
  ],
  [
    'en-US',
    '“Yes,” she said. “No,” he said. ⟦„Perhaps“⟧ said the child.',
    '“Yes,” she said. “No,” he said. “Perhaps” said the child.',
  ],
  ['fr-CH', '«Oui», dit-elle. «Non», dit-il.'],
  ['it-IT', '«Sì», disse lei. «No», disse lui.'],
  ['en-US', '“Yes,” she said. “No,” he said.'],
]);
