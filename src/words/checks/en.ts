/** What the checks say. Of each rule: its name, its sentence (`says`), why it is, and where that comes from. */
export const checks = {
  'checks.level.stop': 'Stops publication',
  'checks.level.warn': 'Warnings',
  'checks.level.hint': 'Hints',

  'checks.view': 'Checks or quotations',
  'checks.view.findings': 'Findings',
  'checks.view.quotations': 'Quotations',
  'checks.running': 'The article is being checked …',
  'checks.failed': 'The checks could not be started',
  'checks.summary': 'Summary of the checks',
  'checks.none': 'Nothing found.',
  'checks.count.stop_one': '{{count}} stops publication',
  'checks.count.stop_other': '{{count}} stop publication',
  'checks.count.warn_one': '{{count}} warning',
  'checks.count.warn_other': '{{count}} warnings',
  'checks.count.hint_one': '{{count}} hint',
  'checks.count.hint_other': '{{count}} hints',
  'checks.readability': 'Readability:',
  'checks.grade.easy': 'easy',
  'checks.grade.usual': 'usual',
  'checks.grade.hard': 'hard',
  'checks.mended': 'Mended. Undo takes it back.',
  'checks.changed': 'The text has changed meanwhile. Please look again.',
  'checks.goTo': 'Go to the words',
  'checks.ignore': 'Ignore',
  'checks.ignoreWhere': 'Ignore where',
  'checks.scope.place': 'Here',
  'checks.scope.article': 'In this article',
  'checks.scope.house': 'Always',
  'checks.reason': 'Reason',
  'checks.reasonMissing': 'Please say why: colleagues will read it.',
  'checks.ignored': 'Ignored ({{count}})',
  'checks.heed': 'Tell again',
  'checks.heedNamed': 'Tell again: {{rule}} {{words}}',
  'ledger.none': 'No quotations',
  'ledger.noneText': 'What is quoted in the article will be listed here, with who said it.',
  'ledger.summary': 'Summary of the quotations',
  'ledger.count_one': '{{count}} quotation',
  'ledger.count_other': '{{count}} quotations',
  'ledger.unnamed_one': '{{count}} without a speaker',
  'ledger.unnamed_other': '{{count}} without a speaker',
  'ledger.speaker': 'Speaker',
  'ledger.nobody': 'Nobody is named',
  'ledger.place': 'Place',
  'ledger.direct': 'direct',
  'ledger.indirect': 'indirect',
  'ledger.source': 'Source',
  'ledger.elsewhere': 'Used again',
  'ledger.otherwise': 'in other words',
  'ledger.note': 'Source note',
  'ledger.authorised': 'Authorised',
  'ledger.record': 'Source and authorisation',
  'ledger.authorisedBy': 'Authorised by',
  'ledger.authorisedOn': 'Authorised on',
  'ledger.recordNote': 'Only the newsroom sees it. Nothing is repaired in words that were authorised.',
  'ledger.recordSave': 'Note it',
  'ledger.recordRemove': 'Remove the note',
  'ledger.authorisedHalf': 'Say who authorised it, and on which day.',
  'ledger.linked': 'As in the text, word by word.',
  'ledger.drifted': 'The pull quote and the text have drifted apart:',
  'ledger.gone': 'The passage it was taken from does not stand in the text (any more).',
  'ledger.onlyText': 'only in the text:',
  'ledger.onlyPullquote': 'only in the pull quote:',

  'checks.fix.replace': 'Replace by “{{text}}”',
  'checks.fix.remove': 'Remove',
  'checks.fix.all': 'Mend all {{count}}',
  'checks.fix.set': 'Set it so',
  'checks.fix.houseMarks': 'Use the house’s marks',
  'checks.fix.houseMarksAll': 'Use {{marks}} throughout',
  'checks.fix.closeAfter': 'Close after “… {{words}}”',
  'checks.fix.openBefore': 'Open before “{{words}} …”',
  'checks.fix.takePassage': 'Take the words of the text',
  'checks.fix.takePullquote': 'Take the words of the pull quote',

  'check.unbalancedQuote': 'Unbalanced quotation',
  'check.unbalancedQuote.unclosed': 'This quotation is never closed.',
  'check.unbalancedQuote.unopened': 'This mark closes a quotation that was never opened.',
  'check.unbalancedQuote.lone': 'Nobody can tell what this mark opens or closes.',
  'check.unbalancedQuote.why': 'Readers must see where somebody’s words begin and where they end.',

  'check.mixedQuotes': 'Mixed quotation marks',
  'check.mixedQuotes.says': 'This quotation has other marks than most of the article.',
  'check.mixedQuotes.pair': 'This quotation opens with marks of one kind and closes with those of another.',
  'check.mixedQuotes.why': 'One article, one kind of marks; what is mixed was usually pasted together.',

  'check.wrongQuotes': 'Marks of another house',
  'check.wrongQuotes.says': 'The house writes {{marks}}.',
  'check.wrongQuotes.all': '{{count}} quotations are in another style; the house writes {{marks}}.',
  'check.wrongQuotes.why': 'Quotation marks follow the language and the house.',

  'check.englishOpener': 'English opening mark',
  'check.englishOpener.says': '“ opens in English; in German it closes.',
  'check.englishOpener.why':
    'The same sign closes in German and opens in English. At the beginning of a word it is wrong.',

  'check.nestedQuotes': 'Quotation in a quotation',
  'check.nestedQuotes.says': 'A quotation in a quotation has marks of the second level.',
  'check.nestedQuotes.deep': 'A quotation in a quotation in a quotation: nobody can follow that.',
  'check.nestedQuotes.why': 'Different marks show which words are whose.',

  'check.quoteOverParagraphs': 'Quotation over paragraphs',
  'check.quoteOverParagraphs.says': 'This quotation runs over {{count}} paragraphs.',
  'check.quoteOverParagraphs.why': 'Open it again in each paragraph, or close it and say once more who speaks.',

  'check.speakerMissing': 'Who says this?',
  'check.speakerMissing.says': 'Who says this? Nobody is named within reach.',
  'check.speakerMissing.why': 'Every quotation has a speaker, in its paragraph or right beside it.',
  'check.speakerMissing.source': 'Swiss Press Council, directive 3.1: sources',

  'check.doubledAttribution': 'Said by two',
  'check.doubledAttribution.says': 'Who said it, {{first}} or {{second}}?',
  'check.doubledAttribution.why':
    'Two attributions after one quotation: one is the speaker, the other the source of the report.',

  'check.quoteTwoWordings': 'One quotation, two wordings',
  'check.quoteTwoWordings.says': 'Elsewhere this is quoted as “{{other}}”.',
  'check.quoteTwoWordings.why': 'Between quotation marks stands what was said. Two wordings cannot both be it.',
  'check.quoteTwoWordings.source': 'Swiss Press Council, directive 4.6',

  'check.quotedInHeading': 'Quoted in a heading',
  'check.quotedInHeading.says': 'These words are quoted, but do not occur in the text.',
  'check.quotedInHeading.near': 'The text has it otherwise: “{{near}}”.',
  'check.quotedInHeading.why': 'What a headline or crosshead quotes must have been said in the text.',

  'check.pullquoteDrift': 'Pull quote and text',
  'check.pullquoteDrift.says': 'The text now has it otherwise: “{{passage}}”.',
  'check.pullquoteDrift.gone': 'These words do not stand in the text, or no longer.',
  'check.pullquoteDrift.why': 'A pull quote repeats a passage of the article, word by word.',

  'check.pullquoteSpeaker': 'Pull quote without speaker',
  'check.pullquoteSpeaker.says': 'Who says this? The pull quote names nobody.',
  'check.pullquoteSpeaker.why': 'Large words stand by themselves; whose they are has to stand beside them.',

  'check.doubleSpace': 'Two spaces',
  'check.doubleSpace.says': 'Two spaces where one belongs.',
  'check.doubleSpace.why': 'A second space is left over from typing or pasting.',

  'check.spaceBeforePunctuation': 'Space before a sign',
  'check.spaceBeforePunctuation.says': 'No space belongs before this sign.',
  'check.spaceBeforePunctuation.why': 'Full stop, comma, colon and the like follow their word directly.',

  'check.hyphenForDash': 'Hyphen for a dash',
  'check.hyphenForDash.says': 'A dash belongs here, not a hyphen.',
  'check.hyphenForDash.other': 'The house sets another dash.',
  'check.hyphenForDash.why': 'The hyphen joins words, the dash parts phrases.',

  'check.rangeHyphen': 'Hyphen in a range',
  'check.rangeHyphen.says': '“From … to” is an en dash without spaces.',
  'check.rangeHyphen.why': 'Years and amounts from one to another: 1950–1953.',

  'check.ellipsis': 'Three points',
  'check.ellipsis.says': 'The ellipsis is a sign of its own: …',
  'check.ellipsis.why': 'Three single points can be torn apart at the end of a line.',

  'check.apostrophe': 'Apostrophe',
  'check.apostrophe.says': 'The apostrophe is ’.',
  'check.apostrophe.why': 'What a typewriter’s key gives is no apostrophe in print.',

  'check.primes': 'Feet and inches, minutes and seconds',
  'check.primes.says': 'Measures have primes, not quotation marks.',
  'check.primes.why': '′ and ″ stand for feet and inches, or for minutes and seconds of an angle.',

  'check.strayCharacters': 'Stray character',
  'check.strayCharacters.says': 'An invisible or unreadable character is here: {{code}}.',
  'check.strayCharacters.why': 'Such characters come from pasting and break searching, sorting and reading aloud.',

  'check.sharpS': 'ß in Switzerland',
  'check.sharpS.says': 'The house writes ss.',
  'check.sharpS.why': 'Switzerland and Liechtenstein have no ß.',

  'check.noBreak': 'Place that must not break',
  'check.noBreak.says': 'A no-break space keeps this together.',
  'check.noBreak.all': '{{count}} places should not break at the end of a line.',
  'check.noBreak.why': 'Number and unit, abbreviation and initials stay on one line.',

  'check.signSpace': 'Space before a double sign',
  'check.signSpace.says': 'The house sets another space before this sign, or none.',
  'check.signSpace.all': 'Before {{count}} signs stands another space than the house’s.',
  'check.signSpace.why':
    'French sets ; : ! ? off by a space that does not break; how wide it is, or whether there is one, is for the house to say.',

  'check.numberForm': 'Form of a number',
  'check.numberForm.says': 'The house writes {{form}}.',
  'check.numberForm.why': 'Thousands and decimals follow the language and the house.',

  'check.timeForm': 'Form of a time',
  'check.timeForm.says': 'The house writes {{form}}.',
  'check.timeForm.why': 'Times of day follow the language and the house.',

  'check.doubledWord': 'Doubled word',
  'check.doubledWord.says': '“{{word}}” stands here twice.',
  'check.doubledWord.why': 'A word that follows itself is usually left over from a change.',

  'check.houseSpelling': 'House spelling',
  'check.houseSpelling.says': 'The house writes “{{instead}}”.',
  'check.houseSpelling.why': 'The house has decided on one spelling.',

  'check.forbiddenWord': 'Word the house does not use',
  'check.forbiddenWord.says': 'The house does not use “{{word}}”. {{reason}}',
  'check.forbiddenWord.why': 'The house’s list says why, and what to write instead.',

  'check.nameSpelling': 'Spelling of a name',
  'check.nameSpelling.says': 'The register of names has “{{name}}”.',
  'check.nameSpelling.why': 'One spelling of a person in each language; this one is another language’s or an agency’s.',

  'check.fullNameFirst': 'Full name at first mention',
  'check.fullNameFirst.says': '{{name}} is named here first, and only in part.',
  'check.fullNameFirst.role': '{{name}} ({{role}}) is named here first, and only in part.',
  'check.fullNameFirst.why': 'A person is named in full where the text first speaks of them.',

  'check.honorific': 'Mr and Ms',
  'check.honorific.says': 'News leaves out “{{title}}”.',
  'check.honorific.why': 'People are named by first and last name, then by the last.',

  'check.dateWord': 'Word that ages',
  'check.dateWord.says': '“{{word}}” is wrong in a few days.',
  'check.dateWord.why': 'Readers come later, too: with the date the text stays right.',

  'check.agencyCredit': 'Agency cited, not credited',
  'check.agencyCredit.says': '{{agency}} is cited, but {{credit}} is credited.',
  'check.agencyCredit.none': '{{agency}} is cited, but no agency is credited.',
  'check.agencyCredit.signOff': 'The sign-off {{agency}} stands in the text, not in the byline.',
  'check.agencyCredit.why': 'Whose report it is belongs in the byline, so that every output names it.',

  'check.missingHyphen': 'Missing hyphen',
  'check.missingHyphen.says': 'Name and noun are one word here, with a hyphen.',
  'check.missingHyphen.why': 'German joins a name and a noun by a hyphen.',
  'check.missingHyphen.source': 'Council for German Orthography, § 50',

  'check.placeholder': 'Placeholder',
  'check.placeholder.says': '“{{words}}” was to be filled in.',
  'check.placeholder.why': 'What was to come later must not reach readers.',

  'check.textLength': 'Length',
  'check.textLength.short': '{{count}} characters: short. The house likes {{from}} to {{to}}.',
  'check.textLength.long': '{{count}} characters: long. The house likes up to {{to}}.',
  'check.textLength.tooLong': '{{count}} characters: too long. The house likes up to {{to}}.',
  'check.textLength.why': 'Longer ones are cut on phones and in search results; shorter ones say too little.',

  'check.headlineMissing': 'No headline',
  'check.headlineMissing.says': 'The article has no headline.',
  'check.headlineMissing.why': 'Without a headline it cannot be listed, found or shared.',

  'check.standfirstMissing': 'No standfirst',
  'check.standfirstMissing.says': 'The article has no standfirst.',
  'check.standfirstMissing.why':
    'Feeds, search results and readers who may read only the beginning get the standfirst.',

  'check.crossheadPlace': 'Place of a crosshead',
  'check.crossheadPlace.last': 'A crosshead at the end, with nothing under it.',
  'check.crossheadPlace.double': 'A crosshead right above another one.',
  'check.crossheadPlace.first': 'A crosshead at the very beginning: the headline is enough.',
  'check.crossheadPlace.why': 'A crosshead stands over text.',

  'check.crossheadRhythm': 'No crosshead for long',
  'check.crossheadRhythm.says': '{{count}} paragraphs without a crosshead.',
  'check.crossheadRhythm.why': 'A crosshead every three to six paragraphs gives the eye a rest.',

  'check.headingOrder': 'Order of crossheads',
  'check.headingOrder.says': 'A small crosshead with no crosshead above it.',
  'check.headingOrder.why': 'Who goes through a page by its headings misses a level here.',
  'check.headingOrder.source': 'WCAG 2.2, 1.3.1',

  'check.paragraphLength': 'Long paragraph',
  'check.paragraphLength.says': '{{count}} words in one paragraph.',
  'check.paragraphLength.why': 'More than 110 words fill a phone’s screen without a break.',

  'check.sentenceLength': 'Long sentence',
  'check.sentenceLength.says': '{{count}} words in one sentence, quotations not counted.',
  'check.sentenceLength.why': 'A sentence of more than 30 words has to be read twice.',

  'check.altMissing': 'Picture without description',
  'check.altMissing.says': 'Who cannot see the picture is told nothing.',
  'check.altMissing.why': 'Describe what matters on it, or say that it only decorates.',
  'check.altMissing.source': 'WCAG 2.2, 1.1.1',

  'check.creditMissing': 'Picture without credit',
  'check.creditMissing.says': 'Nobody is named whose picture this is.',
  'check.creditMissing.why': 'The credit is the photographer’s right, and usually part of the licence.',

  'check.pictureExpired': 'Right of use has ended',
  'check.pictureExpired.says': 'This picture may not be used any more.',
  'check.pictureExpired.why': 'The library says until when it may be used.',
  'check.wireKilled': 'Message taken back',
  'check.wireKilled.says': 'The agency has taken back the message that this article was started from.',
  'check.wireKilled.why': 'What it says may be wrong or must not be said. The message in the inbox tells why.',

  'check.galleryPictures': 'Gallery of fewer than two',
  'check.galleryPictures.says_one': 'A gallery of one picture.',
  'check.galleryPictures.says_other': 'A gallery of {{count}} pictures.',
  'check.galleryPictures.why': 'A gallery needs two pictures; one is a figure.',

  'check.emptyBlock': 'Empty block',
  'check.emptyBlock.says': 'This block is empty.',
  'check.emptyBlock.line': 'An empty paragraph.',
  'check.emptyBlock.picture': 'A figure without a picture.',
  'check.emptyBlock.why': 'Readers would see a gap.',

  'check.linkText': 'Link that does not say where',
  'check.linkText.says': '“{{words}}” does not say where the link leads.',
  'check.linkText.address': 'An address as a link: words say more.',
  'check.linkText.why': 'Who has the links read aloud hears only these words.',
  'check.linkText.source': 'WCAG 2.2, 2.4.4',

  'check.languageSpan': 'Words of another language',
  'check.languageSpan.says': 'These words seem to be in another language ({{language}}) and are not marked so.',
  'check.languageSpan.why': 'Voices, hyphens and spelling go by the mark.',
  'check.languageSpan.source': 'WCAG 2.2, 3.1.2',

  'check.articleReadability': 'Hard to read',
  'check.articleReadability.sentences':
    '{{scores}}. Shorter sentences would help most: they have {{perSentence}} words on average.',
  'check.articleReadability.words':
    '{{scores}}. Shorter words would help most: {{long}} per cent have more than six letters.',
  'check.articleReadability.why':
    'Reckoned from sentences and words, quotations left out. It counts, it does not understand.',

  'check.paragraphReadability': 'Paragraph hard to read',
  'check.paragraphReadability.says':
    '{{score}}: sentences of {{perSentence}} words on average, the longest of {{longest}}. Cut that one first.',
  'check.paragraphReadability.why': 'Far harder than news usually is; quotations are left out.',
};
