import { sampleNames } from '#server/articles/samples/names.ts';
import { testRule } from '../testRule.ts';
import { nameSpelling } from './nameSpelling.ts';

testRule(
  nameSpelling,
  [
    [
      'de-CH',
      'Berater ⟦Mykhaïlo Podoliak⟧ sprach. ⟦Podoliaks⟧ Worte.',
      'Berater Mychajlo Podoljak sprach. Podoljaks Worte.',
    ],
    [
      'fr-CH',
      'Le président ⟦Wladimir Putin⟧ et Mykhaïlo Podoliak.',
      'Le président Vladimir Poutine et Mykhaïlo Podoliak.',
    ],
    ['en-GB', 'President ⟦Vladimir Poutine⟧ spoke.', 'President Vladimir Putin spoke.'],
    ['it-IT', 'Il presidente Vladimir Putin.'],
  ],
  { context: { house: { levels: {}, names: sampleNames } } },
);
