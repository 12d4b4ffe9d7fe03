import { testRule } from '../testRule.ts';
import { doubleSpace } from './doubleSpace.ts';

testRule(doubleSpace, [
  ['de-CH', 'Das⟦  ⟧Haus.⟦   ⟧Der See.', 'Das Haus. Der See.'],
  ['fr-FR', 'La⟦  ⟧maison.', 'La maison.'],
  ['en-GB', 'One space is enough.'],
  ['it-IT', 'La⟦  ⟧casa.', 'La casa.'],
  ['de-DE', 'Das⟦ \u00a0⟧Haus.'],
  ['de-AT', 'Das⟦  ⟧Haus.', 'Das Haus.'],
  ['fr-CH', 'La⟦  ⟧maison.⟦  ⟧Le lac.', 'La maison. Le lac.'],
  ['it-CH', 'La⟦  ⟧casa.', 'La casa.'],
  ['en-GB', 'The house.⟦  ⟧The lake.', 'The house. The lake.'],
  ['en-US', 'The house.⟦  ⟧The lake.', 'The house. The lake.'],
  ['de-CH', 'Ein Abstand genügt: z.\u00a0B. hier.'],
  ['fr-FR', 'Une espace\u202f; une seule\u00a0: ici.'],
  ['it-IT', 'Uno spazio basta.'],
]);
