import { testRule } from '../testRule.ts';
import { doubleSpace } from './doubleSpace.ts';

testRule(doubleSpace, [
  ['de-CH', 'Das⟦  ⟧Haus.⟦   ⟧Der See.', 'Das Haus. Der See.'],
  ['fr-FR', 'La⟦  ⟧maison.', 'La maison.'],
  ['en-GB', 'One space is enough.'],
  ['it-IT', 'La⟦  ⟧casa.', 'La casa.'],
  ['de-DE', 'Das⟦ \u00a0⟧Haus.'],
]);
