/**
 * Paragraphs as a paper of each language sets them, written for this project: quotations within quotations, years,
 * elisions, genitives, figures, addresses and measures beside one another. `_` is U+202F, `~` is U+00A0.
 */
const paragraphs = {
  'de-DE': [
    '„In den ’90ern war Hans’ Laden noch ‚der Treffpunkt‘ im Viertel“, sagt Anna Weber. „Und heute? Niemand kommt.“',
    '„Geht’s noch?“, fragte er. „Wir haben 12.500 Euro bezahlt, so steht’s im Vertrag“, ergänzte Felix’ Anwalt.',
    'Der „Spiegel“-Titel von ’68 nannte es „das Ende der ‚alten‘ Zeit“; die ’68er-Bewegung sah es anders.',
    '„Schau auf https://example.org/?q="a-b" nach“, rief sie – und ging. Die „Zeit“ und Marx’ „Kapital“ blieben liegen.',
    '(„Ich ‚weiß‘ es nicht“, so Weber.) Um 19:30 Uhr kamen 25~% der „Gäste“ – mit einem 27"-Schirm.',
    '„Das ist Lukas’ ‚großer Wurf‘“, meinte ein Nachbar. „’s ist wahr“, sagte der andere.',
  ],
  'de-AT': [
    '„Seit ’89 ist Felix’ Haus leer“, sagt Bürgermeister Moser. „Wir nannten es ‚die Ruine‘.“',
    '„Na, wie geht’s?“, fragte er die „Krone“-Reporterin. „Gut!“, rief sie.',
    'Die „kleinen Leut’“ der ’70er-Jahre kennen Kreiskys Satz: „Lernen S’ Geschichte!“',
    'Rund 12.000 Menschen riefen „Freiheit“ und „Nie wieder“, wie’s im Bericht heißt.',
  ],
  'de-CH': [
    '«In den ’90ern war Hans’ Beiz noch ‹der Treffpunkt› im Quartier», sagt Anna Weber. «Und heute? Niemand kommt.»',
    '«Geht’s noch?», fragte er. «Wir haben 12’500 Franken bezahlt», ergänzte Felix’ Anwältin um 19.30 Uhr.',
    'Der «Blick»-Artikel von ’68 nannte es «das Ende der ‹alten› Zeit»; die ’68er sahen es anders.',
    '12’345 Leute riefen «Nein!» – und 1’234’567 Franken waren weg. «’s isch wahr», sagte einer.',
    '(«Ich ‹weiss› es nicht», so Weber.) Die «NZZ» und Marx’ «Kapital» kosten CHF~3.50.',
  ],
  'fr-FR': [
    '«_L’été ’68, c’était “la liberté”_», raconte Anne. «_Qu’est-ce qu’on dansait_!_»',
    'Depuis l’11~septembre, l’«_Europe_» s’inquiète d’«_une dérive_»_; l’80_% des gens n’en parlent qu’à voix basse.',
    '«_J’ai dit “non” aujourd’hui_», répète-t-il. D’autres, en ’98, criaient «_On est les champions_!_»',
    'À 19~h~30, l’équipe d’Alexis’ Club attend «_l’homme qu’on dit “perdu”_»~: Jean.',
  ],
  'fr-CH': [
    '«L’été ’68, c’était ‹la liberté›», raconte Anne. «Qu’est-ce qu’on dansait_!»',
    'L’«Hirondelle» a coûté 12’345 francs, dont l’1% d’«imprévus», dit-on dès 8h.',
    '«J’ai dit ‹non› aujourd’hui», répète-t-il. D’autres, en ’98, criaient_: «C’est l’heure_!»',
  ],
  'it-IT': [
    '«Negli anni ’70 un po’ tutti dicevano “domani”», racconta Rossi. «Va’ via, di’ la verità!»',
    'Dall’8~marzo all’11~settembre l’«Espresso» ne ha parlato; l’80% degli anni ’80 e ’90 è dimenticato.',
    '«C’è un “po’ di tutto”, dall’arte alla ’ndrangheta», scrive l’autore. Alle 20.30 c’erano 12.500 persone.',
  ],
  'it-CH': [
    '«Negli anni ’70 un po’ tutti dicevano ‹domani›», racconta Rossi. «Va’ via, di’ la verità!»',
    'L’«Azione» è costata 12’345 franchi; dall’8~marzo se n’è parlato un po’ meno.',
    '«Un po’ ‹troppo tardi›», dice l’autore degli anni ’90. Fa’ presto, sta’ bene!',
  ],
  'en-GB': [
    '“In the ’90s the players’ union ‘didn’t matter’,” he said. “It’s the workers’ day.”',
    'The ’60s and ’70s: parents’ fears, rock ’n’ roll and the ‘new’ England. “’Tis true,” said James’s friend.',
    '“We don’t know ‘why’ or ‘how’,” she said, “but the class of ’98 won’t wait ’til 7.30 p.m.”',
    'The boss’s “plan” cost £12,500; the 5\' 10" striker isn’t in it. “Charles’ time is over,” wrote the ‘Herald’.',
  ],
  'en-US': [
    '“In the ’90s the players’ union ‘didn’t matter,’” he said. “It’s the workers’ day.”',
    'The ’60s—and the parents’ fears—are back. “Rock ’n’ roll,” said James’s friend, “isn’t ‘dead.’”',
    '“We don’t know ‘why’ or ‘how,’” she said at 7:30 p.m., “but the class of ’98 won’t wait.”',
    'He called it “the ‘big one’ of ’06”; the investors’ $12,500 “didn’t help.”',
  ],
} as const;

/** The paragraphs with the languages they are in, BCP 47. */
export const printedNews = Object.entries(paragraphs).map(([language, texts]) => ({
  language,
  texts: texts.map((text) => text.replaceAll('_', '\u202f').replaceAll('~', '\u00a0')),
}));
