import { testRule } from '../testRule.ts';
import { timeForm } from './timeForm.ts';

testRule(timeForm, [
  ['de-CH', 'Um ⟦19:58⟧ Uhr.', 'Um 19.58 Uhr.'],
  ['fr-FR', 'À ⟦19h58⟧.', 'À 19\u00a0h\u00a058.'],
  ['de-CH', 'Es steht 3:1.'],
  ['de-DE', 'Um ⟦19.58⟧ Uhr.', 'Um 19:58 Uhr.'],
  ['fr-CH', 'À ⟦19 h 58⟧, dès ⟦8:30⟧.', 'À 19h58, dès 8h30.'],
  ['it-IT', 'Alle ⟦19:58⟧ parte.', 'Alle 19.58 parte.'],
  ['it-CH', 'Alle ⟦19:58⟧ parte.', 'Alle 19.58 parte.'],
  ['en-GB', 'At ⟦7:30⟧ p.m.', 'At 7.30 p.m.'],
  ['en-US', 'At ⟦7.30⟧ p.m.', 'At 7:30 p.m.'],
  ['de-AT', 'Um ⟦19.58⟧ Uhr.', 'Um 19:58 Uhr.'],
  ['fr-CH', 'Le score est de 3:1, à 19h58.'],
  ['it-CH', 'È finita 3:1, alle 19.58.'],
  ['en-US', 'They won 3:1, at 7:30 p.m.'],
]);
