import { testRule } from '../testRule.ts';
import { rangeHyphen } from './rangeHyphen.ts';

testRule(rangeHyphen, [
  ['de-DE', 'Der Krieg (⟦1950-1953⟧) war lang.', 'Der Krieg (1950–1953) war lang.'],
  ['de-CH', 'Es sind ⟦10-15⟧ Prozent, 1939–45.', 'Es sind 10–15 Prozent, 1939–45.'],
  ['fr-CH', 'De ⟦1914-18⟧.', 'De 1914–18.'],
  ['en-GB', 'It ended 2-1, after 0-3; call 044-123-45 about the 747-400 and Covid-19 on 2024-06-19.'],
  ['it-IT', 'La guerra (⟦1950-1953⟧) fu lunga.', 'La guerra (1950–1953) fu lunga.'],
  ['en-US', 'The war (⟦1950-1953⟧) was long.', 'The war (1950–1953) was long.'],
  ['de-AT', 'Es sind ⟦10-15⟧ Grad.', 'Es sind 10–15 Grad.'],
  ['fr-FR', 'La guerre (⟦1950-1953⟧) a duré ⟦10-15⟧ mois.', 'La guerre (1950–1953) a duré 10–15 mois.'],
  ['fr-FR', 'Le score est de 2-1; le 06-12-34; le Boeing 747-400.'],
  ['it-CH', 'Sono ⟦10-15⟧ giorni.', 'Sono 10–15 giorni.'],
  ['it-CH', 'È finita 2-1; il Boeing 747-400, il 2024-06-19.'],
  ['en-GB', 'It took ⟦10-15⟧ years.', 'It took 10–15 years.'],
  ['de-CH', 'Es endete 3-1; Tel. 044-123-45.'],
  // The word before says what is counted.
  ['de-DE', 'Auf den Seiten ⟦10-12⟧, für EUR ⟦10-15⟧.', 'Auf den Seiten 10–12, für EUR 10–15.'],
  ['de-CH', 'Es kostet CHF ⟦10-15⟧ Franken, S. ⟦4-5⟧.', 'Es kostet CHF 10–15 Franken, S. 4–5.'],
  ['fr-FR', 'Aux pages ⟦10-12⟧ et p. ⟦14-16⟧.', 'Aux pages 10–12 et p. 14–16.'],
  ['it-IT', 'Alle ore ⟦10-12⟧, pagine ⟦10-12⟧.', 'Alle ore 10–12, pagine 10–12.'],
  ['en-GB', 'It cost £⟦10-15⟧m, see pages ⟦10-12⟧.', 'It cost £10–15m, see pages 10–12.'],
  ['en-US', 'It cost $⟦10-15⟧, in $⟦10-20⟧ million steps.', 'It cost $10–15, in $10–20 million steps.'],
  ['de-CH', 'Geöffnet Mo. 8-12, Fr. 8-12, es kostet USD ⟦10-15⟧.', 'Geöffnet Mo. 8-12, Fr. 8-12, es kostet USD 10–15.'],
  ['it-CH', 'Sono passate 3 ore 10-12 volte, tre ore 10-12; sabato ore ⟦10-12⟧, dalle ore ⟦8-9⟧.'],
  ['it-IT', 'Sono passate 3 ore 10-12 minuti fa.'],
  ['en-US', 'Team USD 3-4, he said; USD 78-82. It costs USD ⟦10-15⟧.'],
  ['de-CH', 'Seite 12-3, S. 4-5-6, CHF 5-mal.'],
]);
