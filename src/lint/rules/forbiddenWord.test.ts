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

// Each language with its own endings.
testRule(forbiddenWord, [['fr-CH', 'Un ⟦migrant⟧, des ⟦migrants⟧, la migrante.']], {
  context: { style: { ...styleOf('fr-CH'), forbidden: [{ word: 'migrant', instead: '', reason: 'House.' }] } },
});
testRule(forbiddenWord, [['it-CH', 'Un ⟦migrant⟧, due migranti.']], {
  context: { style: { ...styleOf('it-CH'), forbidden: [{ word: 'migrant', instead: '', reason: 'House.' }] } },
});
testRule(forbiddenWord, [['en-US', 'A ⟦migrant⟧, two ⟦migrants⟧, a migrantish word.']], {
  context: { style: { ...styleOf('en-US'), forbidden: [{ word: 'migrant', instead: '', reason: 'House.' }] } },
});
