import { testRule } from '../testRule.ts';
import { agencyCredit } from './agencyCredit.ts';

testRule(
  agencyCredit,
  [
    ['de-CH', 'Das war gut, sagte ⟦AFP⟧. Auch AFP war da, sagte AFP.'],
    ['de-CH', 'Das meldete die Nachrichtenagentur SDA.'],
    ['de-CH', 'Text.\n⟦(sda/afp)⟧'],
    ['de-CH', 'Text.\n(ATS)'],
    ['de-DE', 'Der Minister tritt zurück, sagte er der Nachrichtenagentur ⟦dpa⟧.'],
    ['de-DE', 'Die dpa hat in Berlin einen neuen Sitz.'],
    ['de-AT', 'Das berichtete die ⟦APA⟧ am Abend.'],
    ['fr-FR', 'Le ministre démissionne, rapporte l’⟦AFP⟧.'],
    ['fr-FR', 'L’AFP a son siège à Paris.'],
    ['fr-CH', 'C’est bien, a-t-il déclaré à l’⟦AFP⟧.'],
    ['fr-CH', 'L’incendie est éteint, indique l’agence Keystone-ATS.'],
    ['it-IT', 'Il ministro si dimette, riferisce l’⟦ANSA⟧.'],
    ['it-IT', 'L’ANSA ha sede a Roma.'],
    ['it-CH', 'È un bel giorno, ha detto all’agenzia ⟦ANSA⟧.'],
    ['it-CH', 'Lo riferisce l’agenzia Keystone-ATS.'],
    ['en-GB', 'It is good, he told ⟦Reuters⟧.'],
    ['en-GB', 'Reuters has its seat in London.'],
    ['en-US', 'The plant will close, according to ⟦AP⟧.'],
  ],
  { fields: { byline: [{ key: 'a', kind: 'agency', name: 'ATS', role: '', join: '' }] } },
);
