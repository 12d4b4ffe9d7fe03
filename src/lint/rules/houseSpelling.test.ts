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

// Each language with its own endings.
testRule(houseSpelling, [['fr-FR', 'Un ⟦email⟧, des ⟦emails⟧.', 'Un e-mail, des e-mails.']], {
  context: { style: { ...styleOf('fr-FR'), spellings: [{ wrong: 'email', right: 'e-mail' }] } },
});
testRule(houseSpelling, [['it-IT', 'Una ⟦email⟧, un emailtest.', 'Una e-mail, un emailtest.']], {
  context: { style: { ...styleOf('it-IT'), spellings: [{ wrong: 'email', right: 'e-mail' }] } },
});
testRule(houseSpelling, [['en-GB', 'One ⟦email⟧, two ⟦emails⟧.', 'One e-mail, two e-mails.']], {
  context: { style: { ...styleOf('en-GB'), spellings: [{ wrong: 'email', right: 'e-mail' }] } },
});
