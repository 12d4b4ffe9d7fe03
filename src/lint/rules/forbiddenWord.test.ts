import { styleOf } from '#language/locales.ts';
import { testRule } from '../testRule.ts';
import { forbiddenWord } from './forbiddenWord.ts';

testRule(
  forbiddenWord,
  [
    ['de-CH', 'Ein ⟦Familiendrama⟧ nach dem ⟦Selbstmord⟧.', 'Ein Familiendrama nach dem Suizid.'],
    ['de-CH', 'Ein Selbstmordattentat.'],
  ],
  {
    context: {
      style: {
        ...styleOf('de-CH'),
        forbidden: [
          { word: 'Familiendrama', instead: '', reason: 'Verharmlost.' },
          { word: 'Selbstmord', instead: 'Suizid', reason: 'Presserat.' },
        ],
      },
    },
  },
);
