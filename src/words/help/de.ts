import type { HelpText } from './helpText.ts';

export const help: HelpText = [
  {
    name: 'desk',
    title: 'Der Desk',
    paragraphs: [
      'Hier stehen alle Artikel der Redaktion: mit Stand, Titel, Ressort, Autorin oder Autor und Länge, der letzten Änderung und allen, die gerade darin sind.',
      'Die Suche findet jedes Wort in jedem Artikel. Filter und Reihenfolge stehen in der Adresse: Eine Ansicht lässt sich als Lesezeichen ablegen oder weitergeben.',
    ],
  },
  {
    name: 'article',
    title: 'Der Artikel',
    paragraphs: [
      'Dachzeile, Titel, Lead und Lauftext sind ein einziger Text: Die Eingabetaste führt von einem zum nächsten. Auf einer leeren Zeile fügt / oder das Plus am Rand einen Block ein, etwa einen Zwischentitel, ein hervorgehobenes Zitat oder ein Bild.',
      'Links steht die Gliederung, rechts die Seitenleiste mit der Seite, wie sie erscheinen wird, dem Verlauf und den Angaben.',
    ],
  },
  {
    name: 'details',
    title: 'Angaben und Längen',
    paragraphs: [
      'Angaben sind, was man über einen Artikel festlegt: Art, Sprache, Ressort, Schlagwörter, Adresse und die kurzen Texte für Suche, Social Media und Push. Ist der Such- oder der Social-Titel leer, gilt der Titel.',
      'Die Zeile unter dem Manuskript zählt, was man beim Lesen als Zeichen sieht. Sie sagt «kurz», «lang» oder «zu lang» und hält niemanden auf.',
    ],
  },
  {
    name: 'history',
    title: 'Der Verlauf',
    paragraphs: [
      'Der Verlauf sagt, wer wann geschrieben hat, und führt die Versionen auf, die einen Namen haben: von Hand, oder weil der Artikel weitergegeben wurde. Der Regler führt durch jede Version, die es je gab, als Seite von damals.',
      'Zwei beliebige Versionen lassen sich Wort für Wort vergleichen. Eine Version, ein Block oder eine gelöschte Passage kommt als Ihre eigene Änderung zurück: Andere schreiben dabei weiter, und Sie können sie rückgängig machen.',
    ],
  },
  {
    name: 'saving',
    title: 'Wie gespeichert wird',
    paragraphs: [
      'Es gibt nichts zu drücken. Was Sie schreiben, wird zuerst in diesem Browser festgehalten, dann gesendet. «Gespeichert» mit Zeit und Version heisst: Es ist in der Datenbank der Redaktion.',
      '«Offline» heisst, dass der Server nicht erreichbar ist. Schreiben Sie weiter: Jede Änderung bleibt hier, auch wenn der Browser abstürzt oder geschlossen wird, und wird gesendet, sobald der Server wieder da ist.',
      'Beim Abmelden wird gelöscht, was dieser Browser aufbewahrt. Ist etwas noch nicht gespeichert, werden Sie zuerst gefragt.',
    ],
  },
  {
    name: 'together',
    title: 'Zusammen schreiben',
    paragraphs: [
      'Mehrere können gleichzeitig im selben Artikel schreiben. Ihre Schreibmarken tragen ihre Namen, und bei den Angaben sieht man, wer in welchem Feld ist.',
      'Rückgängig machen betrifft nur die eigenen Änderungen. Lässt die Änderung einer anderen Person Ihren Wörtern keinen Platz, werden sie als verdrängter Text aufbewahrt und Ihnen angeboten.',
    ],
  },
  {
    name: 'stages',
    title: 'Stände',
    paragraphs: [
      'Der Hauptknopf oben gibt einen Artikel weiter: vom Entwurf zur Abgabe, ins Korrektorat, zur Abnahme. Ab dem Korrektorat schreibt nur noch der Desk darin. Das Menü daneben führt zurück.',
    ],
  },
  {
    name: 'offline',
    title: 'Im Zug, und als App',
    paragraphs: [
      'Ein Artikel, der hier offen ist, öffnet sich auch ohne Verbindung wieder. Über das Menü des Browsers lässt sich Galley als eigene App installieren.',
    ],
  },
  {
    name: 'topics',
    title: 'Woher die Themen stammen',
    paragraphs: [
      'Schlagwörter, die andere Redaktionen kennen, sind IPTC Media Topics, © IPTC (iptc.org), verwendet unter der Lizenz CC BY 4.0. Ein Schlagwort ist eines davon, wenn es wie das Thema auf Deutsch, Französisch oder Englisch heisst.',
    ],
  },
];
