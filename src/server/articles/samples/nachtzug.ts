import { blockquote, crosshead, numbers, paragraph, pullquote, type Sample } from './sample.ts';

export const nachtzug: Sample = {
  id: 'sample-nachtzug',
  stage: 'submitted',
  fields: {
    language: 'de-DE',
    section: 'Verkehr',
    tags: ['Bahn', 'Nachtzug', 'Weidenbrück'],
    slug: 'nachtzug-haelt-wieder-in-weidenbrueck',
    byline: [
      { key: 'hollmann', kind: 'person', name: 'Jens Hollmann', role: 'Text', join: '' },
      { key: 'oezkan', kind: 'person', name: 'Selin Özkan', role: 'Recherche', join: 'und' },
    ],
    dateline: 'Weidenbrück',
  },
  kicker: 'Fahrplanwechsel',
  headline: 'Der Nachtzug hält wieder in Weidenbrück',
  standfirst:
    'Vierzehn Jahre lang fuhr er ohne Halt durch. Vom Winter an bleibt der Zug nach Süden um 23.48 Uhr drei Minuten stehen – weil eine Schulklasse nachgezählt hat.',
  body: [
    paragraph(
      'Die Lokführer kennen den Bahnhof von Weidenbrück als zwei Lichter und ein Schild. Zum Fahrplanwechsel im Dezember wird daraus eine Station: Der Nachtzug nach Süden hält dann jeden Abend an Gleis 2. Die Bahngesellschaft bestätigte den Halt am Montag.',
    ),
    paragraph(
      'Den Anstoß gab die Klasse 9b der Gesamtschule. Für ein Projekt in Erdkunde befragten die Schülerinnen und Schüler 1.312 Menschen auf dem Marktplatz, wohin sie im vergangenen Jahr gereist waren und womit. Fast jeder Vierte gab an, er wäre mit der Bahn gefahren, „wenn denn eine gehalten hätte“.',
    ),
    pullquote(
      '„Wir wollten eine gute Note. Dass daraus ein Fahrplan wird, hat keiner geglaubt“',
      'Mila Brandt',
      'Schülerin der 9b',
    ),
    crosshead('Drei Minuten, die ins Raster passen'),
    paragraph(
      'Dass es technisch geht, rechnete die Klasse gleich mit vor. Der Zug wartet hinter Weidenbrück ohnehin auf den Gegenverkehr. „Die drei Minuten waren immer da“, sagt die Sprecherin der Bahn, Katharina Voss. „Sie lagen nur auf freier Strecke.“',
    ),
    paragraph('Im Brief der Klasse an die Bahn, der heute gerahmt im Wartesaal hängt, heißt es:'),
    blockquote(
      'Brief der Klasse 9b, 3. März',
      'Sehr geehrte Damen und Herren, Ihr Zug steht jede Nacht 400 Meter vor unserer Stadt. Wir bitten Sie nicht, öfter anzuhalten, sondern etwas früher.',
      'Mit freundlichen Grüßen, die 9b. Eine Skizze liegt bei.',
    ),
    crosshead('Was bis Dezember geschieht'),
    numbers(
      'Im September wird der Bahnsteig an Gleis 2 um 60 Meter verlängert.',
      'Im Oktober bekommt das Empfangsgebäude wieder eine beheizte Halle.',
      'Mitte November beginnt der Verkauf der Fahrkarten ab Weidenbrück.',
    ),
    paragraph(
      'Die 9b ist bis dahin eine 10b. Zur ersten Fahrt ist sie eingeladen, eine Lehrerin fährt mit. Am nächsten Morgen um acht steht in Erdkunde das Thema Alpen auf dem Plan.',
    ),
  ],
};
