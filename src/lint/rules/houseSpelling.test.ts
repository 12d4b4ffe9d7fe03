import { styleOf } from '#language/locales.ts';
import { testRule } from '../testRule.ts';
import { houseSpelling } from './houseSpelling.ts';

testRule(
  houseSpelling,
  [
    ['de-CH', 'Die ⟦Email⟧ war ⟦aufwändig⟧, ⟦aufwändige⟧ Arbeit.', 'Die E-Mail war aufwendig, aufwendige Arbeit.'],
    ['de-CH', 'Die E-Mail und das Emailschild.'],
  ],
  {
    context: {
      style: {
        ...styleOf('de-CH'),
        spellings: [
          { wrong: 'aufwändig', right: 'aufwendig' },
          { wrong: 'Email', right: 'E-Mail' },
        ],
      },
    },
  },
);
