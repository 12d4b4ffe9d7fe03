import { testRule } from '../testRule.ts';
import { englishOpener } from './englishOpener.ts';

testRule(
  englishOpener,
  [
    ['de-DE', 'Die ⟦“Wende”⟧ im Land.', 'Die „Wende“ im Land.'],
    ['de-CH', '## ⟦“⟧Volle Unterstützung\nText.'],
    ['en-GB', 'The “turn” of the country.'],
    ['de-DE', 'Die „Wende“ im Land.'],
    ['de-AT', 'Die ⟦“Wende”⟧ im Land.', 'Die „Wende“ im Land.'],
    ['fr-FR', 'Le “tournant” du pays.'],
    ['fr-CH', 'Le “tournant” du pays.'],
    ['it-IT', 'La “svolta” del paese.'],
    ['it-CH', 'La “svolta” del paese.'],
    ['en-US', 'The “turn” of the country.'],
  ],
  { silent: ['fr', 'it', 'en'] },
);
