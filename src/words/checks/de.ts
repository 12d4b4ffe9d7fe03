import type { checks as en } from './en.ts';

export const checks: Record<keyof typeof en, string> = {
  'checks.level.stop': 'Verhindern die Publikation',
  'checks.level.warn': 'Warnungen',
  'checks.level.hint': 'Hinweise',

  'checks.view': 'Prüfung oder Zitate',
  'checks.view.findings': 'Befunde',
  'checks.view.quotations': 'Zitate',
  'checks.running': 'Der Artikel wird geprüft …',
  'checks.failed': 'Die Prüfung konnte nicht gestartet werden',
  'checks.summary': 'Zusammenfassung der Prüfung',
  'checks.grammar': 'Grammatik prüfen',
  'checks.grammar.asking': 'Der Grammatik-Server liest …',
  'checks.grammar.none': 'Der Grammatik-Server hat nichts zu bemerken.',
  'checks.grammar.found_one': '{{count}} Bemerkung zur Grammatik',
  'checks.grammar.found_other': '{{count}} Bemerkungen zur Grammatik',
  'checks.none': 'Nichts gefunden.',
  'checks.count.stop_one': '{{count}} verhindert die Publikation',
  'checks.count.stop_other': '{{count}} verhindern die Publikation',
  'checks.count.warn_one': '{{count}} Warnung',
  'checks.count.warn_other': '{{count}} Warnungen',
  'checks.count.hint_one': '{{count}} Hinweis',
  'checks.count.hint_other': '{{count}} Hinweise',
  'checks.readability': 'Lesbarkeit:',
  'checks.grade.easy': 'leicht',
  'checks.grade.usual': 'üblich',
  'checks.grade.hard': 'schwer',
  'checks.mended': 'Behoben. Rückgängig nimmt es zurück.',
  'checks.changed': 'Der Text hat sich inzwischen geändert. Bitte noch einmal ansehen.',
  'checks.goTo': 'Zur Stelle',
  'checks.ignore': 'Ignorieren',
  'checks.ignoreWhere': 'Wo ignorieren',
  'checks.scope.place': 'Hier',
  'checks.scope.article': 'In diesem Artikel',
  'checks.scope.house': 'Immer',
  'checks.reason': 'Grund',
  'checks.reasonMissing': 'Bitte sagen, warum: Andere werden es lesen.',
  'checks.ignored': 'Ignoriert ({{count}})',
  'checks.heed': 'Wieder melden',
  'checks.heedNamed': 'Wieder melden: {{rule}} {{words}}',
  'ledger.none': 'Keine Zitate',
  'ledger.noneText': 'Hier steht, was im Artikel zitiert wird und wer es gesagt hat.',
  'ledger.summary': 'Zusammenfassung der Zitate',
  'ledger.count_one': '{{count}} Zitat',
  'ledger.count_other': '{{count}} Zitate',
  'ledger.unnamed_one': '{{count}} ohne Namen',
  'ledger.unnamed_other': '{{count}} ohne Namen',
  'ledger.speaker': 'Wer',
  'ledger.nobody': 'Niemand genannt',
  'ledger.place': 'Wo',
  'ledger.direct': 'wörtlich',
  'ledger.indirect': 'indirekt',
  'ledger.source': 'Quelle',
  'ledger.elsewhere': 'Auch in',
  'ledger.otherwise': 'anders',
  'ledger.note': 'Quellenvermerk',
  'ledger.authorised': 'Autorisiert',
  'ledger.record': 'Quelle und Autorisierung',
  'ledger.authorisedBy': 'Autorisiert von',
  'ledger.authorisedOn': 'Autorisiert am',
  'ledger.recordNote': 'Das sieht nur die Redaktion. In autorisierten Worten wird nichts verbessert.',
  'ledger.recordSave': 'Vermerken',
  'ledger.recordRemove': 'Vermerk entfernen',
  'ledger.authorisedHalf': 'Schreiben Sie, wer es autorisiert hat und an welchem Tag.',
  'ledger.linked': 'Wie im Text, Wort für Wort.',
  'ledger.drifted': 'Hervorgehobenes Zitat und Text stimmen nicht mehr überein:',
  'ledger.gone': 'Die Stelle, von der es stammt, steht nicht (mehr) im Text.',
  'ledger.onlyText': 'nur im Text:',
  'ledger.onlyPullquote': 'nur im hervorgehobenen Zitat:',

  'checks.fix.replace': 'Durch «{{text}}» ersetzen',
  'checks.fix.remove': 'Entfernen',
  'checks.fix.all': 'Alle {{count}} beheben',
  'checks.fix.set': 'So setzen',
  'checks.fix.houseMarks': 'Zeichen des Hauses setzen',
  'checks.fix.houseMarksAll': 'Überall {{marks}} setzen',
  'checks.fix.closeAfter': 'Nach «… {{words}}» schliessen',
  'checks.fix.openBefore': 'Vor «{{words}} …» öffnen',
  'checks.fix.takePassage': 'Wortlaut des Textes nehmen',
  'checks.fix.takePullquote': 'Wortlaut des hervorgehobenen Zitats nehmen',

  'check.unbalancedQuote': 'Zitat nicht geschlossen',
  'check.unbalancedQuote.unclosed': 'Dieses Zitat wird nie geschlossen.',
  'check.unbalancedQuote.unopened': 'Dieses Zeichen schliesst ein Zitat, das nie geöffnet wurde.',
  'check.unbalancedQuote.lone': 'Was dieses Zeichen öffnet oder schliesst, ist nicht zu erkennen.',
  'check.unbalancedQuote.why': 'Man muss sehen, wo fremde Worte anfangen und wo sie aufhören.',

  'check.mixedQuotes': 'Gemischte Anführungszeichen',
  'check.mixedQuotes.says': 'Dieses Zitat hat andere Zeichen als der übrige Artikel.',
  'check.mixedQuotes.pair': 'Dieses Zitat öffnet mit der einen Art Zeichen und schliesst mit einer anderen.',
  'check.mixedQuotes.why': 'Ein Artikel, eine Art Zeichen; Gemischtes ist meist zusammenkopiert.',

  'check.wrongQuotes': 'Zeichen eines anderen Hauses',
  'check.wrongQuotes.says': 'Das Haus schreibt {{marks}}.',
  'check.wrongQuotes.all': '{{count}} Zitate sind anders ausgezeichnet; das Haus schreibt {{marks}}.',
  'check.wrongQuotes.why': 'Anführungszeichen richten sich nach Sprache und Haus.',

  'check.englishOpener': 'Englisches Anführungszeichen',
  'check.englishOpener.says': '“ öffnet im Englischen; im Deutschen schliesst es.',
  'check.englishOpener.why':
    'Dasselbe Zeichen schliesst im Deutschen und öffnet im Englischen. Am Wortanfang ist es falsch.',

  'check.nestedQuotes': 'Zitat im Zitat',
  'check.nestedQuotes.says': 'Ein Zitat im Zitat hat die Zeichen der zweiten Stufe.',
  'check.nestedQuotes.deep': 'Ein Zitat im Zitat im Zitat: Das versteht niemand mehr.',
  'check.nestedQuotes.why': 'Verschiedene Zeichen zeigen, wessen Worte es sind.',

  'check.quoteOverParagraphs': 'Zitat über Absätze',
  'check.quoteOverParagraphs.says': 'Dieses Zitat geht über {{count}} Absätze.',
  'check.quoteOverParagraphs.why': 'In jedem Absatz neu öffnen, oder schliessen und noch einmal sagen, wer spricht.',

  'check.speakerMissing': 'Wer sagt das?',
  'check.speakerMissing.says': 'Wer sagt das? In der Nähe ist niemand genannt.',
  'check.speakerMissing.why': 'Jedes Zitat hat jemanden, der es sagt: im selben Absatz oder gleich daneben.',
  'check.speakerMissing.source': 'Schweizer Presserat, Richtlinie 3.1: Quellenbearbeitung',

  'check.doubledAttribution': 'Von zweien gesagt',
  'check.doubledAttribution.says': 'Wer hat es gesagt, {{first}} oder {{second}}?',
  'check.doubledAttribution.why':
    'Nach einem Zitat werden zwei genannt: Die eine Person spricht, die andere Stelle hat es gemeldet.',

  'check.quoteTwoWordings': 'Ein Zitat, zwei Wortlaute',
  'check.quoteTwoWordings.says': 'Anderswo wird das so zitiert: «{{other}}».',
  'check.quoteTwoWordings.why':
    'Zwischen Anführungszeichen steht, was gesagt wurde. Zwei Wortlaute können nicht beide stimmen.',
  'check.quoteTwoWordings.source': 'Schweizer Presserat, Richtlinie 4.6',

  'check.quotedInHeading': 'Zitiert im Titel',
  'check.quotedInHeading.says': 'Diese Worte sind zitiert, kommen im Text aber nicht vor.',
  'check.quotedInHeading.near': 'Im Text steht es anders: «{{near}}».',
  'check.quotedInHeading.why': 'Was Titel oder Zwischentitel zitieren, muss im Text gesagt worden sein.',

  'check.pullquoteDrift': 'Hervorgehobenes Zitat und Text',
  'check.pullquoteDrift.says': 'Im Text steht es jetzt anders: «{{passage}}».',
  'check.pullquoteDrift.gone': 'Diese Worte stehen nicht oder nicht mehr im Text.',
  'check.pullquoteDrift.why': 'Ein hervorgehobenes Zitat wiederholt eine Stelle des Artikels Wort für Wort.',

  'check.pullquoteSpeaker': 'Hervorgehobenes Zitat ohne Namen',
  'check.pullquoteSpeaker.says': 'Wer sagt das? Beim hervorgehobenen Zitat ist niemand genannt.',
  'check.pullquoteSpeaker.why': 'Grosse Worte stehen für sich; von wem sie sind, muss daneben stehen.',

  'check.doubleSpace': 'Zwei Leerzeichen',
  'check.doubleSpace.says': 'Zwei Leerzeichen, wo eines genügt.',
  'check.doubleSpace.why': 'Ein zweites Leerzeichen ist vom Tippen oder Einfügen übrig geblieben.',

  'check.spaceBeforePunctuation': 'Leerzeichen vor Satzzeichen',
  'check.spaceBeforePunctuation.says': 'Vor dieses Zeichen gehört kein Leerzeichen.',
  'check.spaceBeforePunctuation.why': 'Punkt, Komma, Doppelpunkt und andere Satzzeichen folgen direkt auf das Wort.',

  'check.hyphenForDash': 'Bindestrich statt Gedankenstrich',
  'check.hyphenForDash.says': 'Hier gehört ein Gedankenstrich hin.',
  'check.hyphenForDash.other': 'Das Haus setzt einen anderen Gedankenstrich.',
  'check.hyphenForDash.why': 'Der Bindestrich verbindet Wörter, der Gedankenstrich trennt Satzteile.',

  'check.rangeHyphen': 'Bindestrich statt Bis-Strich',
  'check.rangeHyphen.says': '«Von … bis» ist ein Halbgeviertstrich ohne Leerzeichen.',
  'check.rangeHyphen.why': 'Jahre und Mengen von einer bis zur anderen: 1950–1953.',

  'check.ellipsis': 'Drei Punkte',
  'check.ellipsis.says': 'Die Auslassungspunkte sind ein Zeichen: …',
  'check.ellipsis.why': 'Drei einzelne Punkte können am Zeilenende auseinandergerissen werden.',

  'check.apostrophe': 'Apostroph',
  'check.apostrophe.says': 'Der Apostroph ist ’.',
  'check.apostrophe.why': 'Was die Taste der Schreibmaschine gibt, ist im Druck kein Apostroph.',

  'check.primes': 'Fuss und Zoll, Minuten und Sekunden',
  'check.primes.says': 'Masse haben Striche, keine Anführungszeichen.',
  'check.primes.why': '′ und ″ stehen für Fuss und Zoll oder für Winkelminuten und -sekunden.',

  'check.strayCharacters': 'Verirrtes Zeichen',
  'check.strayCharacters.says': 'Hier steht ein unsichtbares oder unlesbares Zeichen: {{code}}.',
  'check.strayCharacters.why': 'Solche Zeichen kommen vom Einfügen und stören Suche, Sortierung und Vorlesen.',

  'check.sharpS': 'Eszett in der Schweiz',
  'check.sharpS.says': 'Das Haus schreibt ss.',
  'check.sharpS.why': 'In der Schweiz und in Liechtenstein gibt es kein Eszett.',

  'check.noBreak': 'Stelle, die nicht umbrechen darf',
  'check.noBreak.says': 'Ein geschütztes Leerzeichen hält das zusammen.',
  'check.noBreak.all': '{{count}} Stellen sollten am Zeilenende nicht umbrechen.',
  'check.noBreak.why': 'Zahl und Einheit, Abkürzungen und Initialen bleiben auf einer Zeile.',

  'check.signSpace': 'Abstand vor Doppelzeichen',
  'check.signSpace.says': 'Das Haus setzt vor dieses Zeichen einen anderen Abstand oder keinen.',
  'check.signSpace.all': 'Vor {{count}} Zeichen steht ein anderer Abstand als der des Hauses.',
  'check.signSpace.why':
    'Im Französischen steht vor ; : ! ? ein geschützter Abstand; wie breit er ist und ob es ihn gibt, sagt das Haus.',

  'check.numberForm': 'Form einer Zahl',
  'check.numberForm.says': 'Das Haus schreibt {{form}}.',
  'check.numberForm.why': 'Tausender und Dezimalen richten sich nach Sprache und Haus.',

  'check.timeForm': 'Form einer Uhrzeit',
  'check.timeForm.says': 'Das Haus schreibt {{form}}.',
  'check.timeForm.why': 'Uhrzeiten richten sich nach Sprache und Haus.',

  'check.doubledWord': 'Doppeltes Wort',
  'check.doubledWord.says': '«{{word}}» steht hier zweimal.',
  'check.doubledWord.why': 'Ein Wort, das auf sich selbst folgt, ist meist von einer Änderung übrig geblieben.',

  'check.houseSpelling': 'Schreibweise des Hauses',
  'check.houseSpelling.says': 'Das Haus schreibt «{{instead}}».',
  'check.houseSpelling.why': 'Das Haus hat sich für eine Schreibweise entschieden.',

  'check.forbiddenWord': 'Wort, das das Haus nicht verwendet',
  'check.forbiddenWord.says': 'Das Haus verwendet «{{word}}» nicht. {{reason}}',
  'check.forbiddenWord.why': 'Die Liste des Hauses sagt, warum, und was stattdessen zu schreiben ist.',

  'check.nameSpelling': 'Schreibweise eines Namens',
  'check.nameSpelling.says': 'Im Namensregister steht «{{name}}».',
  'check.nameSpelling.why':
    'Eine Person, eine Schreibweise pro Sprache; diese ist die einer anderen Sprache oder einer Agentur.',

  'check.fullNameFirst': 'Erste Nennung mit vollem Namen',
  'check.fullNameFirst.says': '{{name}} wird hier zum ersten Mal genannt, aber nicht mit vollem Namen.',
  'check.fullNameFirst.role': '{{name}} ({{role}}) wird hier zum ersten Mal genannt, aber nicht mit vollem Namen.',
  'check.fullNameFirst.why': 'Wer im Text zum ersten Mal vorkommt, wird mit vollem Namen genannt.',

  'check.grammar': 'Grammatik',
  'check.grammar.says': '{{says}}',
  'check.grammar.why':
    'Das sagt der Grammatik-Server Ihrer Redaktion. Galley fügt nichts hinzu und fragt ihn nur, wenn es jemand verlangt.',
  'check.grammar.source': 'LanguageTool',
  'check.honorific': 'Herr und Frau',
  'check.honorific.says': 'In Nachrichten fällt «{{title}}» weg.',
  'check.honorific.why': 'Personen werden mit Vor- und Nachnamen genannt, danach mit dem Nachnamen.',

  'check.dateWord': 'Wort, das altert',
  'check.dateWord.says': '«{{word}}» stimmt in ein paar Tagen nicht mehr.',
  'check.dateWord.why': 'Gelesen wird auch später: Mit dem Datum bleibt der Text richtig.',

  'check.agencyCredit': 'Agentur zitiert, nicht genannt',
  'check.agencyCredit.says': '{{agency}} wird zitiert, in der Autorenzeile steht aber {{credit}}.',
  'check.agencyCredit.none': '{{agency}} wird zitiert, in der Autorenzeile steht keine Agentur.',
  'check.agencyCredit.signOff': 'Das Kürzel {{agency}} steht im Text, nicht in der Autorenzeile.',
  'check.agencyCredit.why': 'Von wem die Meldung ist, gehört in die Autorenzeile, damit jede Ausgabe es nennt.',

  'check.missingHyphen': 'Bindestrich fehlt',
  'check.missingHyphen.says': 'Name und Hauptwort sind hier ein Wort, mit Bindestrich.',
  'check.missingHyphen.why': 'Im Deutschen verbindet ein Bindestrich den Namen mit dem Hauptwort.',
  'check.missingHyphen.source': 'Rat für deutsche Rechtschreibung, § 50',

  'check.placeholder': 'Platzhalter',
  'check.placeholder.says': '«{{words}}» sollte noch ersetzt werden.',
  'check.placeholder.why': 'Was noch kommen sollte, darf niemand zu lesen bekommen.',

  'check.textLength': 'Länge',
  'check.textLength.short': '{{count}} Zeichen: kurz. Das Haus mag {{from}} bis {{to}}.',
  'check.textLength.long': '{{count}} Zeichen: lang. Das Haus mag bis {{to}}.',
  'check.textLength.tooLong': '{{count}} Zeichen: zu lang. Das Haus mag bis {{to}}.',
  'check.textLength.why': 'Längeres wird auf dem Telefon und in der Suche abgeschnitten; Kürzeres sagt zu wenig.',

  'check.headlineMissing': 'Kein Titel',
  'check.headlineMissing.says': 'Der Artikel hat keinen Titel.',
  'check.headlineMissing.why': 'Ohne Titel wird er weder aufgelistet noch gefunden noch geteilt.',

  'check.standfirstMissing': 'Kein Lead',
  'check.standfirstMissing.says': 'Der Artikel hat keinen Lead.',
  'check.standfirstMissing.why': 'Feeds, Suche und alle, die nur den Anfang lesen dürfen, bekommen den Lead.',

  'check.crossheadPlace': 'Ort eines Zwischentitels',
  'check.crossheadPlace.last': 'Ein Zwischentitel am Schluss, unter dem nichts steht.',
  'check.crossheadPlace.double': 'Ein Zwischentitel direkt über einem anderen.',
  'check.crossheadPlace.first': 'Ein Zwischentitel ganz am Anfang: Der Titel genügt.',
  'check.crossheadPlace.why': 'Ein Zwischentitel steht über Text.',

  'check.crossheadRhythm': 'Lange kein Zwischentitel',
  'check.crossheadRhythm.says': '{{count}} Absätze ohne Zwischentitel.',
  'check.crossheadRhythm.why': 'Ein Zwischentitel alle drei bis sechs Absätze lässt das Auge ausruhen.',

  'check.headingOrder': 'Reihenfolge der Zwischentitel',
  'check.headingOrder.says': 'Ein kleiner Zwischentitel, über dem kein grosser steht.',
  'check.headingOrder.why': 'Wer eine Seite über ihre Titel durchgeht, vermisst hier eine Stufe.',
  'check.headingOrder.source': 'WCAG 2.2, 1.3.1',

  'check.paragraphLength': 'Langer Absatz',
  'check.paragraphLength.says': '{{count}} Wörter in einem Absatz.',
  'check.paragraphLength.why': 'Mehr als 110 Wörter füllen den Bildschirm eines Telefons ohne Pause.',

  'check.sentenceLength': 'Langer Satz',
  'check.sentenceLength.says': '{{count}} Wörter in einem Satz, Zitate nicht gezählt.',
  'check.sentenceLength.why': 'Einen Satz von mehr als 30 Wörtern muss man zweimal lesen.',

  'check.altMissing': 'Bild ohne Beschreibung',
  'check.altMissing.says': 'Wer das Bild nicht sieht, erfährt nichts davon.',
  'check.altMissing.why': 'Beschreiben, was darauf wichtig ist, oder sagen, dass es nur schmückt.',
  'check.altMissing.source': 'WCAG 2.2, 1.1.1',

  'check.creditMissing': 'Bild ohne Bildnachweis',
  'check.creditMissing.says': 'Es ist nicht genannt, von wem das Bild ist.',
  'check.creditMissing.why': 'Der Bildnachweis ist das Recht der Fotografin und meist Teil der Lizenz.',

  'check.pictureExpired': 'Bildrecht abgelaufen',
  'check.pictureExpired.says': 'Dieses Bild darf nicht mehr verwendet werden.',
  'check.pictureExpired.why': 'Bis wann es verwendet werden darf, steht im Bildarchiv.',
  'check.wireKilled': 'Meldung zurückgezogen',
  'check.wireKilled.says': 'Die Agentur hat die Meldung zurückgezogen, aus der dieser Artikel begonnen wurde.',
  'check.wireKilled.why':
    'Was darin steht, kann falsch sein oder darf nicht gesagt werden. Den Grund nennt die Meldung unter «Agenturen».',

  'check.galleryPictures': 'Galerie mit weniger als zwei Bildern',
  'check.galleryPictures.says_one': 'Eine Galerie mit einem einzigen Bild.',
  'check.galleryPictures.says_other': 'Eine Galerie mit {{count}} Bildern.',
  'check.galleryPictures.why': 'Eine Galerie braucht zwei Bilder; eines allein ist ein Bild.',

  'check.emptyBlock': 'Leerer Block',
  'check.emptyBlock.says': 'Dieser Block ist leer.',
  'check.emptyBlock.line': 'Ein leerer Absatz.',
  'check.emptyBlock.picture': 'Ein Bildblock ohne Bild.',
  'check.emptyBlock.why': 'Auf der Seite wäre eine Lücke.',

  'check.linkText': 'Link, der nicht sagt, wohin',
  'check.linkText.says': '«{{words}}» sagt nicht, wohin der Link führt.',
  'check.linkText.address': 'Eine Adresse als Link: Worte sagen mehr.',
  'check.linkText.why': 'Wer sich die Links vorlesen lässt, hört nur diese Worte.',
  'check.linkText.source': 'WCAG 2.2, 2.4.4',

  'check.languageSpan': 'Worte einer anderen Sprache',
  'check.languageSpan.says':
    'Diese Worte scheinen in einer anderen Sprache ({{language}}) zu sein und sind nicht so ausgezeichnet.',
  'check.languageSpan.why': 'Vorlesestimme, Trennung und Rechtschreibung richten sich danach.',
  'check.languageSpan.source': 'WCAG 2.2, 3.1.2',

  'check.articleReadability': 'Schwer zu lesen',
  'check.articleReadability.sentences':
    '{{scores}}. Kürzere Sätze würden am meisten helfen: Sie haben im Schnitt {{perSentence}} Wörter.',
  'check.articleReadability.words':
    '{{scores}}. Kürzere Wörter würden am meisten helfen: {{long}} Prozent haben mehr als sechs Buchstaben.',
  'check.articleReadability.why':
    'Aus Sätzen und Wörtern berechnet, ohne Zitate. Die Formeln zählen, sie verstehen nicht.',

  'check.paragraphReadability': 'Schwer lesbarer Absatz',
  'check.paragraphReadability.says':
    '{{score}}: Sätze von durchschnittlich {{perSentence}} Wörtern, der längste hat {{longest}}. Zuerst diesen teilen.',
  'check.paragraphReadability.why': 'Viel schwerer als Nachrichten sonst; Zitate sind nicht mitgerechnet.',
};
