import type { checks as en } from './en.ts';

export const checks: Record<keyof typeof en, string> = {
  'checks.level.stop': 'Empêchent la publication',
  'checks.level.warn': 'Avertissements',
  'checks.level.hint': 'Conseils',

  'checks.view': 'Contrôles ou citations',
  'checks.view.findings': 'Constats',
  'checks.view.quotations': 'Citations',
  'checks.running': 'L’article est contrôlé…',
  'checks.failed': 'Les contrôles n’ont pas pu démarrer',
  'checks.summary': 'Résumé des contrôles',
  'checks.grammar': 'Vérifier la grammaire',
  'checks.grammar.asking': 'Le serveur de grammaire lit…',
  'checks.grammar.none': 'Le serveur de grammaire n’a rien à signaler.',
  'checks.grammar.found_one': '{{count}} remarque de grammaire',
  'checks.grammar.found_other': '{{count}} remarques de grammaire',
  'checks.none': 'Rien trouvé.',
  'checks.count.stop_one': '{{count}} empêche la publication',
  'checks.count.stop_other': '{{count}} empêchent la publication',
  'checks.count.warn_one': '{{count}} avertissement',
  'checks.count.warn_other': '{{count}} avertissements',
  'checks.count.hint_one': '{{count}} conseil',
  'checks.count.hint_other': '{{count}} conseils',
  'checks.readability': 'Lisibilité:',
  'checks.grade.easy': 'facile',
  'checks.grade.usual': 'usuel',
  'checks.grade.hard': 'difficile',
  'checks.mended': 'Corrigé. Annuler le reprend.',
  'checks.changed': 'Le texte a changé entre-temps. Veuillez regarder à nouveau.',
  'checks.goTo': 'Aller au passage',
  'checks.ignore': 'Ignorer',
  'checks.ignoreWhere': 'Ignorer où',
  'checks.scope.place': 'Ici',
  'checks.scope.article': 'Dans cet article',
  'checks.scope.house': 'Toujours',
  'checks.reason': 'Raison',
  'checks.reasonMissing': 'Veuillez dire pourquoi: les collègues le liront.',
  'checks.ignored': 'Ignorés ({{count}})',
  'checks.heed': 'Signaler à nouveau',
  'checks.heedNamed': 'Signaler à nouveau: {{rule}} {{words}}',
  'ledger.none': 'Aucune citation',
  'ledger.noneText': 'Ici figurera ce qui est cité dans l’article, et qui l’a dit.',
  'ledger.summary': 'Résumé des citations',
  'ledger.count_one': '{{count}} citation',
  'ledger.count_other': '{{count}} citations',
  'ledger.unnamed_one': '{{count}} sans nom',
  'ledger.unnamed_other': '{{count}} sans nom',
  'ledger.speaker': 'Qui',
  'ledger.nobody': 'Personne n’est nommé',
  'ledger.place': 'Où',
  'ledger.direct': 'direct',
  'ledger.indirect': 'indirect',
  'ledger.source': 'Source',
  'ledger.elsewhere': 'Repris',
  'ledger.otherwise': 'autrement',
  'ledger.note': 'Note sur la source',
  'ledger.authorised': 'Autorisée',
  'ledger.record': 'Source et autorisation',
  'ledger.authorisedBy': 'Autorisée par',
  'ledger.authorisedOn': 'Autorisée le',
  'ledger.recordNote': 'Seule la rédaction le voit. Rien n’est corrigé dans des paroles autorisées.',
  'ledger.recordSave': 'Noter',
  'ledger.recordRemove': 'Retirer la note',
  'ledger.authorisedHalf': 'Dites qui l’a autorisée et quel jour.',
  'ledger.linked': 'Comme dans le texte, mot pour mot.',
  'ledger.drifted': 'L’exergue et le texte ne concordent plus:',
  'ledger.gone': 'Le passage dont il est tiré n’est pas (ou plus) dans le texte.',
  'ledger.onlyText': 'seulement dans le texte:',
  'ledger.onlyPullquote': 'seulement dans l’exergue:',

  'checks.fix.replace': 'Remplacer par «{{text}}»',
  'checks.fix.remove': 'Supprimer',
  'checks.fix.all': 'Corriger les {{count}}',
  'checks.fix.set': 'Composer ainsi',
  'checks.fix.houseMarks': 'Mettre les guillemets de la maison',
  'checks.fix.houseMarksAll': 'Mettre {{marks}} partout',
  'checks.fix.closeAfter': 'Fermer après «… {{words}}»',
  'checks.fix.openBefore': 'Ouvrir avant «{{words}} …»',
  'checks.fix.takePassage': 'Reprendre les mots du texte',
  'checks.fix.takePullquote': 'Reprendre les mots de l’exergue',

  'check.unbalancedQuote': 'Citation non fermée',
  'check.unbalancedQuote.unclosed': 'Cette citation n’est jamais fermée.',
  'check.unbalancedQuote.unopened': 'Ce guillemet ferme une citation qui n’a jamais été ouverte.',
  'check.unbalancedQuote.lone': 'On ne peut savoir ce que ce signe ouvre ou ferme.',
  'check.unbalancedQuote.why': 'Il faut voir où commencent et où finissent les paroles d’autrui.',

  'check.mixedQuotes': 'Guillemets mélangés',
  'check.mixedQuotes.says': 'Cette citation a d’autres guillemets que le reste de l’article.',
  'check.mixedQuotes.pair': 'Cette citation s’ouvre par une sorte de guillemets et se ferme par une autre.',
  'check.mixedQuotes.why': 'Un article, une sorte de guillemets; un mélange vient le plus souvent d’un copier-coller.',

  'check.wrongQuotes': 'Guillemets d’une autre maison',
  'check.wrongQuotes.says': 'La maison écrit {{marks}}.',
  'check.wrongQuotes.all': '{{count}} citations suivent un autre usage; la maison écrit {{marks}}.',
  'check.wrongQuotes.why': 'Les guillemets suivent la langue et la maison.',

  'check.englishOpener': 'Guillemet anglais',
  'check.englishOpener.says': '“ ouvre en anglais; en allemand, il ferme.',
  'check.englishOpener.why': 'Le même signe ferme en allemand et ouvre en anglais. En début de mot, il est faux.',

  'check.nestedQuotes': 'Citation dans une citation',
  'check.nestedQuotes.says': 'Une citation dans une citation prend les guillemets du second niveau.',
  'check.nestedQuotes.deep': 'Une citation dans une citation dans une citation: personne ne suit plus.',
  'check.nestedQuotes.why': 'Des signes différents montrent à qui sont les mots.',

  'check.quoteOverParagraphs': 'Citation sur plusieurs paragraphes',
  'check.quoteOverParagraphs.says': 'Cette citation court sur {{count}} paragraphes.',
  'check.quoteOverParagraphs.why': 'La rouvrir à chaque paragraphe, ou la fermer et redire qui parle.',

  'check.speakerMissing': 'Qui le dit?',
  'check.speakerMissing.says': 'Qui le dit? Personne n’est nommé à proximité.',
  'check.speakerMissing.why': 'Toute citation a quelqu’un qui la dit, dans son paragraphe ou juste à côté.',
  'check.speakerMissing.source': 'Conseil suisse de la presse, directive 3.1: traitement des sources',

  'check.doubledAttribution': 'Dit par deux',
  'check.doubledAttribution.says': 'Qui l’a dit, {{first}} ou {{second}}?',
  'check.doubledAttribution.why':
    'Deux attributions après une citation: l’une est celle de qui parle, l’autre celle de la source.',

  'check.quoteTwoWordings': 'Une citation, deux versions',
  'check.quoteTwoWordings.says': 'Ailleurs, on cite ainsi: «{{other}}».',
  'check.quoteTwoWordings.why': 'Entre guillemets se trouve ce qui a été dit. Deux versions ne peuvent être justes.',
  'check.quoteTwoWordings.source': 'Conseil suisse de la presse, directive 4.6',

  'check.quotedInHeading': 'Cité dans un titre',
  'check.quotedInHeading.says': 'Ces mots sont cités, mais ne figurent pas dans le texte.',
  'check.quotedInHeading.near': 'Le texte dit autre chose: «{{near}}».',
  'check.quotedInHeading.why': 'Ce que cite un titre ou un intertitre doit avoir été dit dans le texte.',

  'check.pullquoteDrift': 'Exergue et texte',
  'check.pullquoteDrift.says': 'Le texte dit maintenant autre chose: «{{passage}}».',
  'check.pullquoteDrift.gone': 'Ces mots ne figurent pas, ou plus, dans le texte.',
  'check.pullquoteDrift.why': 'Un exergue répète un passage de l’article mot pour mot.',

  'check.pullquoteSpeaker': 'Exergue sans nom',
  'check.pullquoteSpeaker.says': 'Qui le dit? L’exergue ne nomme personne.',
  'check.pullquoteSpeaker.why': 'Des mots mis en grand restent seuls; il faut dire à côté de qui ils sont.',

  'check.doubleSpace': 'Deux espaces',
  'check.doubleSpace.says': 'Deux espaces là où une suffit.',
  'check.doubleSpace.why': 'Une seconde espace est restée de la frappe ou d’un collage.',

  'check.spaceBeforePunctuation': 'Espace avant un signe',
  'check.spaceBeforePunctuation.says': 'Pas d’espace avant ce signe.',
  'check.spaceBeforePunctuation.why': 'Le point et la virgule suivent le mot directement.',

  'check.hyphenForDash': 'Trait d’union pour un tiret',
  'check.hyphenForDash.says': 'Il faut ici un tiret.',
  'check.hyphenForDash.other': 'La maison met un autre tiret.',
  'check.hyphenForDash.why': 'Le trait d’union joint des mots, le tiret sépare des membres de phrase.',

  'check.rangeHyphen': 'Trait d’union dans un intervalle',
  'check.rangeHyphen.says': '«De … à» s’écrit avec un tiret demi-cadratin sans espaces.',
  'check.rangeHyphen.why': 'Années et quantités de l’une à l’autre: 1950–1953.',

  'check.ellipsis': 'Trois points',
  'check.ellipsis.says': 'Les points de suspension sont un seul signe: …',
  'check.ellipsis.why': 'Trois points isolés peuvent être séparés en fin de ligne.',

  'check.apostrophe': 'Apostrophe',
  'check.apostrophe.says': 'L’apostrophe est ’.',
  'check.apostrophe.why': 'Le signe de la machine à écrire n’est pas une apostrophe d’imprimerie.',

  'check.primes': 'Pieds et pouces, minutes et secondes',
  'check.primes.says': 'Les mesures prennent des primes, pas des guillemets.',
  'check.primes.why': '′ et ″ notent pieds et pouces, ou minutes et secondes d’angle.',

  'check.strayCharacters': 'Caractère égaré',
  'check.strayCharacters.says': 'Un caractère invisible ou illisible se trouve ici: {{code}}.',
  'check.strayCharacters.why':
    'De tels caractères viennent d’un collage et gênent recherche, tri et lecture à voix haute.',

  'check.sharpS': 'ß en Suisse',
  'check.sharpS.says': 'La maison écrit ss.',
  'check.sharpS.why': 'La Suisse et le Liechtenstein n’ont pas de ß.',

  'check.noBreak': 'Endroit insécable',
  'check.noBreak.says': 'Une espace insécable garde ceci ensemble.',
  'check.noBreak.all': '{{count}} endroits ne devraient pas être coupés en fin de ligne.',
  'check.noBreak.why': 'Nombre et unité, abréviations et initiales restent sur une ligne.',

  'check.signSpace': 'Espace avant un signe double',
  'check.signSpace.says': 'La maison met une autre espace avant ce signe, ou aucune.',
  'check.signSpace.all': 'Devant {{count}} signes se trouve une autre espace que celle de la maison.',
  'check.signSpace.why':
    'Le français met une espace insécable avant les signes doubles; sa largeur, ou son absence, est l’affaire de la maison.',

  'check.numberForm': 'Forme d’un nombre',
  'check.numberForm.says': 'La maison écrit {{form}}.',
  'check.numberForm.why': 'Milliers et décimales suivent la langue et la maison.',

  'check.timeForm': 'Forme d’une heure',
  'check.timeForm.says': 'La maison écrit {{form}}.',
  'check.timeForm.why': 'Les heures suivent la langue et la maison.',

  'check.doubledWord': 'Mot répété',
  'check.doubledWord.says': '«{{word}}» figure ici deux fois.',
  'check.doubledWord.why': 'Un mot qui se suit lui-même reste le plus souvent d’une correction.',

  'check.houseSpelling': 'Graphie de la maison',
  'check.houseSpelling.says': 'La maison écrit «{{instead}}».',
  'check.houseSpelling.why': 'La maison a choisi une graphie.',

  'check.forbiddenWord': 'Mot que la maison n’emploie pas',
  'check.forbiddenWord.says': 'La maison n’emploie pas «{{word}}». {{reason}}',
  'check.forbiddenWord.why': 'La liste de la maison dit pourquoi, et quoi écrire à la place.',

  'check.nameSpelling': 'Graphie d’un nom',
  'check.nameSpelling.says': 'Le registre des noms a «{{name}}».',
  'check.nameSpelling.why': 'Une personne, une graphie par langue; celle-ci est d’une autre langue ou d’une agence.',

  'check.fullNameFirst': 'Nom complet à la première mention',
  'check.fullNameFirst.says': '{{name}} apparaît ici pour la première fois, sans son nom complet.',
  'check.fullNameFirst.role': '{{name}} ({{role}}) apparaît ici pour la première fois, sans son nom complet.',
  'check.fullNameFirst.why': 'On nomme une personne en entier la première fois que le texte en parle.',

  'check.grammar': 'Grammaire',
  'check.grammar.says': '{{says}}',
  'check.grammar.why':
    'C’est ce que dit le serveur de grammaire de votre rédaction. Galley n’ajoute rien et ne l’interroge qu’à la demande.',
  'check.grammar.source': 'LanguageTool',
  'check.honorific': 'Monsieur et Madame',
  'check.honorific.says': 'L’information se passe de «{{title}}».',
  'check.honorific.why': 'On nomme les personnes par prénom et nom, puis par le nom.',

  'check.dateWord': 'Mot qui vieillit',
  'check.dateWord.says': '«{{word}}» sera faux dans quelques jours.',
  'check.dateWord.why': 'On lit aussi plus tard: avec la date, le texte reste juste.',

  'check.agencyCredit': 'Agence citée, non créditée',
  'check.agencyCredit.says': '{{agency}} est citée, mais {{credit}} est créditée.',
  'check.agencyCredit.none': '{{agency}} est citée, mais aucune agence n’est créditée.',
  'check.agencyCredit.signOff': 'Le sigle {{agency}} se trouve dans le texte, pas dans la signature.',
  'check.agencyCredit.why': 'La provenance a sa place dans la signature, pour que chaque support la nomme.',

  'check.missingHyphen': 'Trait d’union manquant',
  'check.missingHyphen.says': 'Nom propre et nom commun forment ici un mot, avec trait d’union.',
  'check.missingHyphen.why': 'L’allemand joint le nom propre et le nom commun par un trait d’union.',
  'check.missingHyphen.source': 'Conseil de l’orthographe allemande, § 50',

  'check.placeholder': 'Texte provisoire',
  'check.placeholder.says': '«{{words}}» restait à remplacer.',
  'check.placeholder.why': 'Ce qui devait encore venir ne doit pas arriver chez les lecteurs.',

  'check.textLength': 'Longueur',
  'check.textLength.short': '{{count}} signes: court. La maison aime de {{from}} à {{to}}.',
  'check.textLength.long': '{{count}} signes: long. La maison aime jusqu’à {{to}}.',
  'check.textLength.tooLong': '{{count}} signes: trop long. La maison aime jusqu’à {{to}}.',
  'check.textLength.why':
    'Plus long, c’est coupé sur le téléphone et dans la recherche; plus court, cela dit trop peu.',

  'check.headlineMissing': 'Pas de titre',
  'check.headlineMissing.says': 'L’article n’a pas de titre.',
  'check.headlineMissing.why': 'Sans titre, on ne peut ni le lister, ni le trouver, ni le partager.',

  'check.standfirstMissing': 'Pas de chapeau',
  'check.standfirstMissing.says': 'L’article n’a pas de chapeau.',
  'check.standfirstMissing.why': 'Les flux, la recherche et qui ne peut lire que le début reçoivent le chapeau.',

  'check.crossheadPlace': 'Place d’un intertitre',
  'check.crossheadPlace.last': 'Un intertitre à la fin, sans rien dessous.',
  'check.crossheadPlace.double': 'Un intertitre juste au-dessus d’un autre.',
  'check.crossheadPlace.first': 'Un intertitre tout au début: le titre suffit.',
  'check.crossheadPlace.why': 'Un intertitre se trouve au-dessus d’un texte.',

  'check.crossheadRhythm': 'Longtemps sans intertitre',
  'check.crossheadRhythm.says': '{{count}} paragraphes sans intertitre.',
  'check.crossheadRhythm.why': 'Un intertitre tous les trois à six paragraphes repose l’œil.',

  'check.headingOrder': 'Ordre des intertitres',
  'check.headingOrder.says': 'Un petit intertitre sans grand au-dessus.',
  'check.headingOrder.why': 'Qui parcourt une page par ses titres manque ici un niveau.',
  'check.headingOrder.source': 'WCAG 2.2, 1.3.1',

  'check.paragraphLength': 'Long paragraphe',
  'check.paragraphLength.says': '{{count}} mots dans un paragraphe.',
  'check.paragraphLength.why': 'Plus de 110 mots remplissent l’écran d’un téléphone sans pause.',

  'check.sentenceLength': 'Longue phrase',
  'check.sentenceLength.says': '{{count}} mots dans une phrase, sans les citations.',
  'check.sentenceLength.why': 'Une phrase de plus de 30 mots doit être lue deux fois.',

  'check.altMissing': 'Image sans description',
  'check.altMissing.says': 'Qui ne voit pas l’image n’en apprend rien.',
  'check.altMissing.why': 'Décrire ce qui y compte, ou dire qu’elle ne fait que décorer.',
  'check.altMissing.source': 'WCAG 2.2, 1.1.1',

  'check.creditMissing': 'Image sans crédit',
  'check.creditMissing.says': 'On ne dit pas de qui est l’image.',
  'check.creditMissing.why': 'Le crédit est un droit du photographe et fait souvent partie de la licence.',

  'check.pictureExpired': 'Droit d’utilisation échu',
  'check.pictureExpired.says': 'Cette image ne peut plus être utilisée.',
  'check.pictureExpired.why': 'La photothèque dit jusqu’à quand elle peut l’être.',
  'check.wireKilled': 'Dépêche annulée',
  'check.wireKilled.says': 'L’agence a annulé la dépêche à l’origine de cet article.',
  'check.wireKilled.why': 'Son contenu peut être faux ou ne doit pas être diffusé. La dépêche en donne la raison.',

  'check.galleryPictures': 'Galerie de moins de deux images',
  'check.galleryPictures.says_one': 'Une galerie d’une seule image.',
  'check.galleryPictures.says_other': 'Une galerie de {{count}} images.',
  'check.galleryPictures.why': 'Une galerie demande deux images; une seule est une image.',

  'check.emptyBlock': 'Bloc vide',
  'check.emptyBlock.says': 'Ce bloc est vide.',
  'check.emptyBlock.line': 'Un paragraphe vide.',
  'check.emptyBlock.picture': 'Un bloc d’image sans image.',
  'check.emptyBlock.why': 'Il y aurait un trou dans la page.',

  'check.linkText': 'Lien qui ne dit pas où il mène',
  'check.linkText.says': '«{{words}}» ne dit pas où mène le lien.',
  'check.linkText.address': 'Une adresse comme lien: des mots en disent plus.',
  'check.linkText.why': 'Qui se fait lire les liens n’entend que ces mots.',
  'check.linkText.source': 'WCAG 2.2, 2.4.4',

  'check.languageSpan': 'Mots d’une autre langue',
  'check.languageSpan.says':
    'Ces mots semblent être dans une autre langue ({{language}}) et ne sont pas marqués ainsi.',
  'check.languageSpan.why': 'La voix, les coupures et l’orthographe s’y conforment.',
  'check.languageSpan.source': 'WCAG 2.2, 3.1.2',

  'check.articleReadability': 'Difficile à lire',
  'check.articleReadability.sentences':
    '{{scores}}. Des phrases plus courtes aideraient le plus: elles ont {{perSentence}} mots en moyenne.',
  'check.articleReadability.words':
    '{{scores}}. Des mots plus courts aideraient le plus: {{long}} pour cent ont plus de six lettres.',
  'check.articleReadability.why':
    'Calculé sur les phrases et les mots, sans les citations. Les formules comptent, elles ne comprennent pas.',

  'check.paragraphReadability': 'Paragraphe difficile à lire',
  'check.paragraphReadability.says':
    '{{score}}: des phrases de {{perSentence}} mots en moyenne, la plus longue de {{longest}}. La couper d’abord.',
  'check.paragraphReadability.why': 'Bien plus difficile que l’information d’ordinaire; les citations ne comptent pas.',
};
