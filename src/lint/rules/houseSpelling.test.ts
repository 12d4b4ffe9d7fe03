import type { HouseStyle } from '#language/houseStyle.ts';
import { testRule } from '../testRule.ts';
import { houseSpelling } from './houseSpelling.ts';

const spelling = (...spellings: HouseStyle['spellings']) => ({ style: { spellings } });

testRule(
  houseSpelling,
  [
    ['de-CH', 'Die ⟦Email⟧ war ⟦aufwändig⟧, ⟦aufwändige⟧ Arbeit.', 'Die E-Mail war aufwendig, aufwendige Arbeit.'],
    ['de-DE', 'Eine ⟦aufwändige⟧ Suche.', 'Eine aufwendige Suche.'],
    ['de-AT', 'Eine ⟦Email⟧ aus Wien.', 'Eine E-Mail aus Wien.'],
    ['de-CH', 'Die E-Mail und das Emailschild.'],
  ],
  spelling({ wrong: 'aufwändig', right: 'aufwendig' }, { wrong: 'Email', right: 'E-Mail' }),
);

// Each language with its own endings.
testRule(
  houseSpelling,
  [
    ['fr-FR', 'Un ⟦email⟧, des ⟦emails⟧.', 'Un e-mail, des e-mails.'],
    ['fr-CH', 'Deux ⟦emails⟧ de Berne.', 'Deux e-mails de Berne.'],
    ['fr-CH', 'Un e-mail, un émail.'],
    ['it-IT', 'Una ⟦email⟧, un emailtest.', 'Una e-mail, un emailtest.'],
    ['it-CH', 'Una ⟦email⟧ da Berna.', 'Una e-mail da Berna.'],
    ['it-CH', 'Una e-mail, due e-mail.'],
    ['en-GB', 'One ⟦email⟧, two ⟦emails⟧.', 'One e-mail, two e-mails.'],
    ['en-US', 'Two ⟦emails⟧ from Boston.', 'Two e-mails from Boston.'],
    ['en-US', 'One e-mail, an emailer.'],
  ],
  spelling({ wrong: 'email', right: 'e-mail' }),
);

// Another word may take other endings: it is told, and nothing is offered.
testRule(
  houseSpelling,
  [
    ['de-CH', '⟦Weissrusslands⟧ Präsident, aus ⟦Weissrussland⟧.', 'Weissrusslands Präsident, aus Belarus.'],
    ['de-DE', 'Zwei ⟦Handys⟧, ein ⟦Handy⟧.', 'Zwei Handys, ein Mobiltelefon.'],
    ['de-AT', 'Die ⟦Taten⟧, die ⟦Tat⟧ in der Stadt Bern.', 'Die Taten, die Akt in der Stadt Bern.'],
    ['fr-FR', 'Le ⟦fils⟧ sur un ⟦fil⟧.', 'Le fils sur un cordon.'],
    ['en-GB', 'The ⟦news⟧ of a ⟦new⟧ book.', 'The news of a latest book.'],
  ],
  spelling(
    { wrong: 'Weissrussland', right: 'Belarus' },
    { wrong: 'Handy', right: 'Mobiltelefon' },
    { wrong: 'Tat', right: 'Akt' },
    { wrong: 'fil', right: 'cordon' },
    { wrong: 'new', right: 'latest' },
    { wrong: 'Bern', right: 'Stadt Bern' },
  ),
);
