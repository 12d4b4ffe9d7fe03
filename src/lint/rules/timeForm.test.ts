import { testRule } from '../testRule.ts';
import { timeForm } from './timeForm.ts';

testRule(timeForm, [
  ['de-CH', 'Um ⟦19:58⟧ Uhr.', 'Um 19.58 Uhr.'],
  ['fr-FR', 'À ⟦19h58⟧.', 'À 19\u00a0h\u00a058.'],
  ['de-CH', 'Es steht 3:1.'],
]);
