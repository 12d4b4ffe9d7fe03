import { bullets, crosshead, paragraph, pullquote, type Sample } from './sample.ts';

export const bibliothek: Sample = {
  id: 'sample-bibliothek',
  stage: 'approved',
  fields: {
    language: 'de-CH',
    section: 'Region',
    tags: ['Bibliothek', 'Lindenried', 'Freiwilligenarbeit'],
    slug: 'lindenried-bibliothek-oeffnet-am-sonntag',
    byline: [{ key: 'amrein', kind: 'person', name: 'Regula Amrein', role: '', join: '' }],
    dateline: 'Lindenried',
  },
  kicker: 'Lesen am Sonntag',
  headline: 'Die Bibliothek von Lindenried öffnet auch am siebten Tag',
  standfirst:
    'Ein halbes Jahr lang stand die Dorfbibliothek sonntags probeweise offen. Jetzt bleibt es dabei: Der Gemeinderat hat das Angebot nach einem Besuch am Ausleihtisch verlängert.',
  body: [
    paragraph(
      'Um zehn Uhr dreht Ursina Caflisch den Schlüssel, um fünf nach zehn sind die Sessel am Fenster besetzt. So war es an 26 Sonntagen hintereinander, und so soll es bleiben. Der Gemeinderat von Lindenried hat am Dienstag beschlossen, die Sonntagsöffnung ohne Frist weiterzuführen.',
    ),
    paragraph(
      'Im Durchschnitt kamen 84 Besucherinnen und Besucher, mehr als an jedem Werktag. Die meisten blieben länger als eine Stunde. «Wir haben mit Leuten gerechnet, die ein Buch zurückbringen», sagt Caflisch, die die Bibliothek seit elf Jahren leitet. «Gekommen sind Familien, die den Vormittag hier verbringen.»',
    ),
    pullquote(
      '«Gekommen sind Familien, die den Vormittag hier verbringen»',
      'Ursina Caflisch',
      'Leiterin der Bibliothek Lindenried',
    ),
    crosshead('Neunzehn Freiwillige am Ausleihtisch'),
    paragraph(
      'Möglich ist der Betrieb, weil neunzehn Freiwillige sich ablösen. Sie räumen ein, geben Auskunft und kochen Kaffee, der zwei Franken kostet. Angestellte sind sonntags keine da. Eine Tür zum Archiv bleibt deshalb geschlossen, und Bücher aus dem Magazin gibt es erst am Montag.',
    ),
    paragraph(
      'Die Gemeinde zahlt Heizung, Reinigung und eine Versicherung, zusammen 14’200 Franken im Jahr. «Das ist weniger, als uns ein Kilometer Strassenrand kostet», sagte Gemeindepräsident Beat Zurfluh vor dem Rat.',
    ),
    crosshead('Was sonntags gilt'),
    bullets(
      'Geöffnet ist von 10 bis 16 Uhr, auch an den Adventssonntagen.',
      'Ausleihen und Zurückgeben geht am Automaten, ohne Gebühr.',
      'Um 11 Uhr liest jemand für Kinder ab vier Jahren vor, jede Woche in einer anderen Sprache.',
    ),
    paragraph(
      'Wer mithelfen will, meldet sich an der Theke. Eine Einführung dauert einen halben Tag. Die nächste beginnt am ersten Samstag im Monat.',
    ),
  ],
};
