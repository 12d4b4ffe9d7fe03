import { testRule } from '../testRule.ts';
import { pullquoteDrift } from './pullquoteDrift.ts';

testRule(pullquoteDrift, [
  ['de-CH', '«Das ist ein grosser Tag für uns alle», sagte sie.\n> «Das ist ein grosser Tag» @Anna'],
  [
    'de-CH',
    '«Das ist ein guter Tag für uns alle hier», sagte sie.\n> ⟦«Das ist ein grosser Tag für uns alle hier»⟧ @Anna',
    '«Das ist ein guter Tag für uns alle hier», sagte sie.\n> «Das ist ein guter Tag für uns alle hier» @Anna',
  ],
  ['de-CH', 'Das Fest fällt aus.\n> ⟦«Das ist ein grosser Tag für uns alle»⟧ @Anna'],
  ['de-DE', '„Das ist ein großer Tag für uns alle“, sagte sie.\n> „Das ist ein großer Tag“ @Anna'],
  [
    'fr-FR',
    '«\u202fC’est un grand jour pour nous tous\u202f», a-t-elle dit.\n> «\u202fC’est un grand jour\u202f» @Anne',
  ],
  [
    'en-GB',
    '“It is a good day for all of us here,” she said.\n> ⟦“It is a great day for all of us here”⟧ @Ann',
    '“It is a good day for all of us here,” she said.\n> “It is a good day for all of us here” @Ann',
  ],
  [
    'de-DE',
    '„Das ist ein guter Tag für uns alle hier“, sagte sie.\n> ⟦„Das ist ein großer Tag für uns alle hier“⟧ @Anna',
    '„Das ist ein guter Tag für uns alle hier“, sagte sie.\n> „Das ist ein guter Tag für uns alle hier“ @Anna',
  ],
  [
    'de-AT',
    '„Das ist ein guter Tag für uns alle hier“, sagte sie.\n> ⟦„Das ist ein großer Tag für uns alle hier“⟧ @Anna',
    '„Das ist ein guter Tag für uns alle hier“, sagte sie.\n> „Das ist ein guter Tag für uns alle hier“ @Anna',
  ],
  [
    'fr-FR',
    '«\u202fC’est un beau jour pour nous tous ici\u202f», a-t-elle dit.\n> ⟦«\u202fC’est un grand jour pour nous tous ici\u202f»⟧ @Anne',
    '«\u202fC’est un beau jour pour nous tous ici\u202f», a-t-elle dit.\n> «\u202fC’est un beau jour pour nous tous ici\u202f» @Anne',
  ],
  [
    'fr-CH',
    '«C’est un beau jour pour nous tous ici», a-t-elle dit.\n> ⟦«C’est un grand jour pour nous tous ici»⟧ @Anne',
    '«C’est un beau jour pour nous tous ici», a-t-elle dit.\n> «C’est un beau jour pour nous tous ici» @Anne',
  ],
  [
    'it-IT',
    '«È un bel giorno per tutti noi qui», ha detto.\n> ⟦«È un grande giorno per tutti noi qui»⟧ @Anna',
    '«È un bel giorno per tutti noi qui», ha detto.\n> «È un bel giorno per tutti noi qui» @Anna',
  ],
  ['it-IT', '«È un bel giorno per tutti noi», ha detto.\n> «È un bel giorno» @Anna'],
  ['it-CH', 'La festa non si fa.\n> ⟦«È un grande giorno per tutti noi»⟧ @Anna'],
  [
    'en-US',
    '“It is a good day for all of us here,” she said.\n> ⟦“It is a great day for all of us here”⟧ @Ann',
    '“It is a good day for all of us here,” she said.\n> “It is a good day for all of us here” @Ann',
  ],
  ['en-US', '“It is a good day for all of us,” she said.\n> “It is a good day for all of us” @Ann'],
]);
