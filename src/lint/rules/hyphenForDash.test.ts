import { testRule } from '../testRule.ts';
import { hyphenForDash } from './hyphenForDash.ts';

testRule(hyphenForDash, [
  ['de-CH', 'Das Haus⟦ - ⟧ein Traum.', 'Das Haus – ein Traum.'],
  ['fr-CH', 'La maison⟦ -- ⟧un rêve.', 'La maison – un rêve.'],
  ['en-US', 'The house⟦ - ⟧a dream.', 'The house—a dream.'],
  ['de-CH', 'Die U-Bahn und die E-Mail – und das Hin- und Her.'],
  ['de-DE', 'Das Haus⟦ - ⟧ein Traum.', 'Das Haus – ein Traum.'],
  ['it-IT', 'La casa⟦ - ⟧un sogno.', 'La casa – un sogno.'],
  ['en-GB', 'The house⟦ - ⟧a dream.', 'The house – a dream.'],
  ['de-AT', 'Das Haus⟦ - ⟧ein Traum.', 'Das Haus – ein Traum.'],
  ['fr-FR', 'La maison⟦ - ⟧un rêve.', 'La maison – un rêve.'],
  ['fr-FR', 'Le rendez-vous, Jean-Luc – et le porte-parole.'],
  ['it-CH', 'La casa⟦ -- ⟧un sogno.', 'La casa – un sogno.'],
  ['it-CH', 'Il vice-presidente – e il centro-destra.'],
  ['en-GB', 'The well-known house – a dream.'],
  ['en-US', 'The well-known house—a dream.'],
]);
