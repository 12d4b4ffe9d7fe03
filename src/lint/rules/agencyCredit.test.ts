import { testRule } from '../testRule.ts';
import { agencyCredit } from './agencyCredit.ts';

testRule(
  agencyCredit,
  [
    ['de-CH', 'Das war gut, sagte ⟦AFP⟧. Auch AFP war da, sagte AFP.'],
    ['de-CH', 'Das meldete die Nachrichtenagentur SDA.'],
    ['de-CH', 'Text.\n⟦(sda/afp)⟧'],
    ['de-CH', 'Text.\n(ATS)'],
    ['fr-CH', 'C’est bien, a-t-il déclaré à l’⟦AFP⟧.'],
    ['en-GB', 'It is good, he told ⟦Reuters⟧.'],
  ],
  { fields: { byline: [{ key: 'a', kind: 'agency', name: 'ATS', role: '', join: '' }] } },
);
