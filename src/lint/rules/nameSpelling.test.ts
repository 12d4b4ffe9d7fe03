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
    [
      'de-DE',
      'Präsident ⟦Vladimir Putin⟧ und Wolodymyr Selenskyj.',
      'Präsident Wladimir Putin und Wolodymyr Selenskyj.',
    ],
    ['de-AT', 'Außenminister ⟦Sergei Lavrov⟧ sprach.', 'Außenminister Sergei Lawrow sprach.'],
    ['de-AT', 'Wladimir Putin und Putins Worte.'],
    ['fr-FR', 'Le ministre ⟦Sergei Lawrow⟧ a parlé.', 'Le ministre Sergueï Lavrov a parlé.'],
    ['fr-FR', 'Vladimir Poutine et Sergueï Lavrov.'],
    ['it-IT', 'Il presidente Vladimir Putin.'],
    ['it-IT', 'Il presidente ⟦Wladimir Putin⟧ a Roma.', 'Il presidente Vladimir Putin a Roma.'],
    ['it-CH', 'Il ministro ⟦Sergueï Lavrov⟧ a Lugano.', 'Il ministro Sergej Lavrov a Lugano.'],
    ['en-GB', 'President Vladimir Putin and Sergei Lavrov.'],
    ['en-US', 'Minister ⟦Sergej Lavrov⟧ spoke.', 'Minister Sergei Lavrov spoke.'],
  ],
  { context: { house: { levels: {}, names: sampleNames } } },
);
