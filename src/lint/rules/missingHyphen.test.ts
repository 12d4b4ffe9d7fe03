import { testRule } from '../testRule.ts';
import { missingHyphen } from './missingHyphen.ts';

testRule(
  missingHyphen,
  [
    ['de-DE', 'Er lehrt an der ⟦Dongguk Universität⟧.', 'Er lehrt an der Dongguk-Universität.'],
    ['de-CH', 'Sie ist an der Zürcher Universität und an der Freien Universität, in der Dongguk-Universität.'],
    ['en-GB', 'He teaches at Dongguk University.'],
    ['de-AT', 'Sie studiert an der ⟦Mozarteum Universität⟧.', 'Sie studiert an der Mozarteum-Universität.'],
    ['de-CH', 'Das war im ⟦Wankdorf Stadion⟧.', 'Das war im Wankdorf-Stadion.'],
    ['de-AT', 'Das war in der Wiener Klinik.'],
    ['fr-FR', 'Elle enseigne à l’université Dongguk.'],
    ['fr-CH', 'Il est au musée Rath.'],
    ['it-IT', 'Insegna all’università Bocconi.'],
    ['it-CH', 'È al museo Vela.'],
    ['en-US', 'She teaches at Stanford University.'],
  ],
  { silent: ['fr', 'it', 'en'] },
);
