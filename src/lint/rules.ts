import type { Rule } from './defineRule.ts';
import { agencyCredit } from './rules/agencyCredit.ts';
import { altMissing } from './rules/altMissing.ts';
import { apostrophe } from './rules/apostrophe.ts';
import { articleReadability } from './rules/articleReadability.ts';
import { creditMissing } from './rules/creditMissing.ts';
import { crossheadPlace } from './rules/crossheadPlace.ts';
import { crossheadRhythm } from './rules/crossheadRhythm.ts';
import { dateWord } from './rules/dateWord.ts';
import { doubledAttribution } from './rules/doubledAttribution.ts';
import { doubledWord } from './rules/doubledWord.ts';
import { doubleSpace } from './rules/doubleSpace.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { emptyBlock } from './rules/emptyBlock.ts';
import { englishOpener } from './rules/englishOpener.ts';
import { forbiddenWord } from './rules/forbiddenWord.ts';
import { fullNameFirst } from './rules/fullNameFirst.ts';
import { galleryPictures } from './rules/galleryPictures.ts';
import { headingOrder } from './rules/headingOrder.ts';
import { headlineMissing } from './rules/headlineMissing.ts';
import { honorific } from './rules/honorific.ts';
import { houseSpelling } from './rules/houseSpelling.ts';
import { hyphenForDash } from './rules/hyphenForDash.ts';
import { languageSpan } from './rules/languageSpan.ts';
import { linkText } from './rules/linkText.ts';
import { missingHyphen } from './rules/missingHyphen.ts';
import { mixedQuotes } from './rules/mixedQuotes.ts';
import { nameSpelling } from './rules/nameSpelling.ts';
import { nestedQuotes } from './rules/nestedQuotes.ts';
import { noBreak } from './rules/noBreak.ts';
import { numberForm } from './rules/numberForm.ts';
import { paragraphLength } from './rules/paragraphLength.ts';
import { paragraphReadability } from './rules/paragraphReadability.ts';
import { pictureExpired } from './rules/pictureExpired.ts';
import { placeholder } from './rules/placeholder.ts';
import { primes } from './rules/primes.ts';
import { pullquoteDrift } from './rules/pullquoteDrift.ts';
import { pullquoteSpeaker } from './rules/pullquoteSpeaker.ts';
import { quotedInHeading } from './rules/quotedInHeading.ts';
import { quoteEnd } from './rules/quoteEnd.ts';
import { quoteOverParagraphs } from './rules/quoteOverParagraphs.ts';
import { quoteSpace } from './rules/quoteSpace.ts';
import { quoteTwoWordings } from './rules/quoteTwoWordings.ts';
import { rangeHyphen } from './rules/rangeHyphen.ts';
import { sentenceLength } from './rules/sentenceLength.ts';
import { sharpS } from './rules/sharpS.ts';
import { signSpace } from './rules/signSpace.ts';
import { spaceBeforePunctuation } from './rules/spaceBeforePunctuation.ts';
import { speakerMissing } from './rules/speakerMissing.ts';
import { standfirstMissing } from './rules/standfirstMissing.ts';
import { strayCharacters } from './rules/strayCharacters.ts';
import { textLength } from './rules/textLength.ts';
import { timeForm } from './rules/timeForm.ts';
import { unbalancedQuote } from './rules/unbalancedQuote.ts';
import { wireKilled } from './rules/wireKilled.ts';
import { wrongQuotes } from './rules/wrongQuotes.ts';

/** THE list of rules, under the headings of their groups and in the order they are told in. */
export const rules: readonly Rule[] = [
  unbalancedQuote,
  mixedQuotes,
  wrongQuotes,
  englishOpener,
  nestedQuotes,
  quoteOverParagraphs,
  quoteEnd,
  speakerMissing,
  doubledAttribution,
  quoteTwoWordings,
  quotedInHeading,
  pullquoteDrift,
  pullquoteSpeaker,
  doubleSpace,
  spaceBeforePunctuation,
  hyphenForDash,
  rangeHyphen,
  ellipsis,
  apostrophe,
  primes,
  strayCharacters,
  sharpS,
  noBreak,
  signSpace,
  quoteSpace,
  numberForm,
  timeForm,
  doubledWord,
  houseSpelling,
  forbiddenWord,
  nameSpelling,
  fullNameFirst,
  honorific,
  dateWord,
  agencyCredit,
  missingHyphen,
  placeholder,
  headlineMissing,
  standfirstMissing,
  textLength,
  crossheadPlace,
  crossheadRhythm,
  headingOrder,
  paragraphLength,
  sentenceLength,
  altMissing,
  creditMissing,
  pictureExpired,
  wireKilled,
  galleryPictures,
  emptyBlock,
  linkText,
  languageSpan,
  articleReadability,
  paragraphReadability,
];
