import { testRule } from '../testRule.ts';
import { missingHyphen } from './missingHyphen.ts';

testRule(missingHyphen, [
  ['de-DE', 'Er lehrt an der ⟦Dongguk Universität⟧.', 'Er lehrt an der Dongguk-Universität.'],
  ['de-CH', 'Sie ist an der Zürcher Universität und an der Freien Universität, in der Dongguk-Universität.'],
  ['en-GB', 'He teaches at Dongguk University.'],
]);
