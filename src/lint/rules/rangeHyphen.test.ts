import { testRule } from '../testRule.ts';
import { rangeHyphen } from './rangeHyphen.ts';

testRule(rangeHyphen, [
  ['de-DE', 'Der Krieg (⟦1950-1953⟧) war lang.', 'Der Krieg (1950–1953) war lang.'],
  ['de-CH', 'Es sind ⟦10-15⟧ Prozent, 1939–45.', 'Es sind 10–15 Prozent, 1939–45.'],
  ['fr-CH', 'De ⟦1914-18⟧.', 'De 1914–18.'],
  ['en-GB', 'It ended 2-1, after 0-3; call 044-123-45 about the 747-400 and Covid-19 on 2024-06-19.'],
  ['it-IT', 'La guerra (⟦1950-1953⟧) fu lunga.', 'La guerra (1950–1953) fu lunga.'],
  ['en-US', 'The war (⟦1950-1953⟧) was long.', 'The war (1950–1953) was long.'],
]);
