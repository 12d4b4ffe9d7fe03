import { testRule, words } from '../testRule.ts';
import { sentenceLength } from './sentenceLength.ts';

// Quotations do not count, by the marks of the language; nor does an abbreviation end a sentence.
testRule(sentenceLength, [
  ['de-CH', `⟦${words(31)}.⟧ ${words(5)}.`],
  ['de-CH', `Er sagte: «${words(40)}.»`],
  ['de-DE', `Er sagte: „${words(40)}.“`],
  ['de-AT', `⟦Er sagte, ${words(29)}.⟧ „${words(40)}.“`],
  ['de-CH', `Dr. Meier, z. B., sprach. ${words(20)}.`],
  ['fr-FR', `Elle a dit: «\u202f${words(40)}.\u202f»`],
  ['fr-CH', `Elle a dit: «${words(40)}.» ⟦M. Morel a dit ${words(28)}.⟧`],
  ['it-IT', `Ha detto: «${words(40)}.»`],
  ['it-CH', `⟦Ha detto ${words(29)}.⟧`],
  ['en-GB', `She said: “${words(40)}.”`],
  ['en-US', `She said: “${words(40)}.” ⟦Mr. Smith said ${words(29)}.⟧`],
  ['de-DE', `⟦Er sagte, ${words(29)}.⟧`],
  ['fr-FR', `⟦Elle a dit ${words(29)}.⟧`],
  ['it-IT', `⟦Ha detto ${words(29)}.⟧`],
  ['en-GB', `⟦She said ${words(29)}.⟧`],
]);
