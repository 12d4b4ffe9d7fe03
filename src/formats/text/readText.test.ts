import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { countedIds } from '#testing/readingSamples.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import { readText } from './readText.ts';

const read = (text: string) => readText(text, 'page.txt', countedIds());
const kinds = ({ receipt }: ReadArticle) => receipt.setAside.map(({ kind }) => kind);
const blocks = ({ doc }: ReadArticle) => doc.children.slice(3).map((block) => block.type.name);

describe('the seed page', () => {
  const article = read(readFileSync('e2e/samples/seed-article.txt', 'utf8'));
  const { doc, receipt } = article;

  test('is one headline, time, standfirst, 22 paragraphs, 5 crossheads and the agency credit', () => {
    expect(frontText(doc, 'headline')).toBe('Nordkorea schließt Militärpakt mit Russland');
    expect(frontText(doc, 'standfirst')).toMatch(/^Nordkorea und Russland haben am Mittwoch .* gegen die Ukraine\.$/);
    expect(receipt.facts.time).toBe('Heute um 19:58 Uhr veröffentlicht.');
    expect(blocks(article).filter((name) => name === 'paragraph')).toHaveLength(22);
    expect(doc.children.filter(({ type }) => type.name === 'crosshead').map(({ textContent }) => textContent)).toEqual([
      '“Volle Unterstützung',
      '„Für den Massenmord an Ukrainern“',
      'Kim wurde nach Moskau eingeladen',
      '“Neue Ära”',
      'Westliche Bedenken',
    ]);
    expect(doc.attrs.byline).toEqual([{ key: 'agency-ats', kind: 'agency', name: 'ATS', role: '', join: '' }]);
    expect(doc.attrs.language).toBe('de-DE');
  });

  test('has everything else set aside by kind, and its receipt adds up', () => {
    expect(kinds(article)).toEqual(['repeated', 'player', 'newsletter', 'login', 'report', 'comments', 'neighbours']);
    expect(receipt.setAside.find(({ kind }) => kind === 'newsletter')?.text).toMatch(
      /^Newsletter\n“Neueste.*Andere Newsletter$/s,
    );
    expect(receipt.addsUp).toBe(true);
    expect(receipt.accounts.find(({ count }) => count === 'quotationMarks')).toEqual({
      count: 'quotationMarks',
      before: 65,
      after: 59,
      aside: 6,
      missing: 0,
    });
  });
});

const long = (start: string) => `${start} ${'und so weiter wie immer in solchen Texten '.repeat(4)}bis zum Schluss.`;

test('French: a kicker, places of the newspaper, times, furniture by kind', () => {
  const article = read(
    `Accueil\nSuisse\n\nSanté publique\nLes hôpitaux manquent de lits\nLes hôpitaux manquent de lits | Le Quotidien\n\nPublié aujourd'hui à 06h30\n\nPar Camille Rochat, Lausanne\n\nÉcouter cet article\n\nLes hôpitaux romands font face à une pénurie de lits, selon un rapport publié mardi par la faîtière des établissements, et les patients attendent.\n\n«Jamais vu», affirme la directrice du CHUV, qui demande un soutien rapide des cantons pour que la situation ne soit pas pire dans les mois qui viennent.\n\nUn hiver difficile\n\nDepuis le mois de décembre, les services de médecine interne tournent à 115% de leur capacité, et les soins intensifs ont dû transférer des patients.\n\nATS/AFP\n\nNewsletter\n«La semaine santé»\nRecevez l'essentiel dans votre boîte mail.\n\nVous avez trouvé une erreur? Merci de nous la signaler.\n\n3 commentaires\n\nÀ lire aussi\nPourquoi les primes vont encore augmenter\n\n© 2026 Le Quotidien SA`,
  );
  expect(frontText(article.doc, 'kicker')).toBe('Santé publique');
  expect(frontText(article.doc, 'headline')).toBe('Les hôpitaux manquent de lits');
  expect(blocks(article)).toEqual(['paragraph', 'crosshead', 'paragraph']);
  expect(article.doc.attrs.byline.map(({ name }: { name: string }) => name)).toEqual(['Camille Rochat', 'ATS/AFP']);
  expect(kinds(article)).toEqual([
    'navigation',
    'repeated',
    'player',
    'newsletter',
    'report',
    'comments',
    'related',
    'footer',
  ]);
  expect(article.receipt.addsUp).toBe(true);
});

test('Italian: the dateline with its agency, and the neighbours', () => {
  const article = read(
    `Approvato il nuovo tunnel ferroviario\n\ndi Marco Bernasconi\n\nBELLINZONA (ats) – Il Gran Consiglio ticinese ha approvato mercoledì il credito per il nuovo tunnel ferroviario, con 62 voti favorevoli e 18 contrari dopo un dibattito.\n\nI contrari hanno già annunciato il referendum: per loro il tunnel distruggerebbe una zona agricola di grande valore e aumenterebbe il traffico.\n\nIscriviti alla newsletter\n\nAccedi\n\nHai trovato un errore? Segnalacelo\n\nArticolo precedente: Il Lugano vince ancora`,
  );
  expect(article.doc.attrs.dateline).toBe('BELLINZONA');
  expect(article.receipt.facts.agency).toBe('ATS');
  expect(frontText(article.doc, 'standfirst')).toMatch(/^Il Gran Consiglio/);
  expect(kinds(article)).toEqual(['newsletter', 'login', 'report', 'neighbours']);
});

test('English: furniture between paragraphs does not end the article', () => {
  const article = read(
    `Skip to main content\nTyphoon leaves thousands without power\nBy Jane Doe and John Smith\nPublished 3 May 2026, 10:15 GMT\nShare\n${long('A powerful typhoon has left')}\nRead more: What we know\n${long('Schools and offices')}\n${long('Meteorologists expect')}\n(Reuters)\nSubscribe to our newsletter and get it straight to your inbox.\nComments (12)\nCookie settings`,
  );
  expect(blocks(article)).toEqual(['paragraph', 'paragraph']);
  expect(kinds(article)).toEqual(['navigation', 'share', 'related', 'newsletter', 'comments', 'cookie']);
  expect(article.receipt.facts).toMatchObject({ time: 'Published 3 May 2026, 10:15 GMT', agency: 'Reuters' });
});

test('a sentence of an article about newsletters stays in it', () => {
  const sentence =
    '«Wir wollen, dass Sie unseren Newsletter abonnieren», sagte die Sprecherin am Montag vor den Medien in Bern.';
  const article = read(`Ein Verlag wirbt\n\n${long('Der Verlag')}\n\n${sentence}\n\n${long('Darum')}`);
  expect(article.doc.textContent).toContain(sentence);
});

test('lines that were broken by width are paragraphs again', () => {
  const lines = [
    'Diese Zeile ist ungefähr so lang wie alle anderen Zeilen hier',
    'und diese auch, denn ein altes Programm hat sie so gebrochen,',
    'weil seine Zeilen nicht länger sein durften als genau so viel',
    'hier endet der Absatz.',
  ];
  const article = read(`Titel\n\n${lines.join('\n')}\n\n${lines.join('\n')}`);
  expect(article.doc.textContent).toContain(lines.join(' '));
});

describe('short lines that no page surrounds stay', () => {
  const whole = ({ doc, receipt }: ReadArticle) => [
    receipt.setAside,
    doc.children.map(({ textContent }) => textContent).filter((text) => text !== ''),
  ];

  test('verses', () => {
    const verses = Array.from({ length: 28 }, (_, at) => `Vers ${at + 1} vom stillen See,`);
    expect(whole(read(verses.join('\n')))).toEqual([[], verses]);
  });

  test('results with a word in them that pages have, too', () => {
    const results = [
      'Resultate der Schweizer Meisterschaft',
      '1. Anna Muster, Bern',
      'Kontakt',
      '2. Eva Beispiel, Thun',
    ];
    expect(whole(read(results.join('\n')))).toEqual([[], results]);
  });

  test('names before a text', () => {
    const lines = [
      'Die Gewählten im Überblick',
      ...Array.from({ length: 12 }, (_, at) => `Anna Muster (Liste ${at + 1}), Bern`),
      long('Gewählt wurde am Sonntag'),
      long('Die Beteiligung lag hoch'),
    ];
    expect(whole(read(lines.join('\n\n')))).toEqual([[], lines]);
  });

  test('a short text begins with its headline, or has none', () => {
    const parts = (text: string) => {
      const { doc } = read(text);
      return [
        frontText(doc, 'kicker'),
        frontText(doc, 'headline'),
        ...doc.children.slice(3).map((block) => block.textContent),
      ];
    };
    const [first, longer] = ['Ein kurzer Satz.', 'Und noch ein etwas längerer Satz hier am Ende.'];
    expect(parts(`Titel einer Meldung\n\n${first}\n\n${longer}`)).toEqual(['', 'Titel einer Meldung', first, longer]);
    expect(parts(`Schweiz\n\nBund beschliesst neue Regeln\n\n${longer}`)).toEqual([
      'Schweiz',
      'Bund beschliesst neue Regeln',
      longer,
    ]);
    expect(parts(`${first}\n\n${longer}`)).toEqual(['', '', first, longer]);
  });
});

describe('what has a time or a name in it and is no line of the page', () => {
  const bodyOf = ({ doc }: ReadArticle) => [
    frontText(doc, 'headline'),
    ...doc.children.slice(2).map(({ textContent }) => textContent),
  ];
  const one = long('Die Regierung hat am Mittwoch beschlossen');
  const two = long('Die Opposition sprach von einer Niederlage');

  test.each([
    ['Widerstand gegen Rentenreform: Heute streiken Tausende', 'Das Urteil wurde am 12. März 2024 veröffentlicht.'],
    ['Von der Leyen in Kiew', 'Der Rat tagt heute um 14 Uhr.'],
    ['Di Maio e Salvini divisi sulla manovra', 'Il testo è stato pubblicato il 3 maggio.'],
    ['Le gouvernement renonce à la hausse', 'Le rapport a été publié le 3 mai.'],
    ['Council votes to close library', 'The mayor published the report on 3 May.'],
  ])('%s', (headline, sentence) => {
    const article = read([headline, one, sentence, two].join('\n\n'));
    expect(bodyOf(article)).toEqual([headline, one, sentence, two]);
    expect([article.receipt.facts.time, article.doc.attrs.byline, article.receipt.setAside]).toEqual([
      undefined,
      [],
      [],
    ]);
  });

  test('days that a text tells of, an agency among its lines, and a crosshead of names', () => {
    const lines = ['24. Februar 2022', two, '25. Februar 2022', two, 'Reuters', two, 'De Gaulle et Pompidou', two];
    expect(bodyOf(read(['Chronik eines Streits', one, ...lines].join('\n\n')))).toEqual([
      'Chronik eines Streits',
      one,
      ...lines,
    ]);
  });

  test('a line that says when, and one that says when it was changed, are the time; only the same again is a repetition', () => {
    const article = read(
      [
        'Ein Titel über den Rat',
        'Publiziert: 3. Mai 2026',
        'Aktualisiert: 4. Mai 2026',
        'Publiziert: 3. Mai 2026',
        one,
        two,
      ].join('\n\n'),
    );
    expect(article.receipt.facts.time).toBe('Publiziert: 3. Mai 2026 · Aktualisiert: 4. Mai 2026');
    expect(article.receipt.setAside.map(({ kind, text }) => [kind, text])).toEqual([
      ['repeated', 'Publiziert: 3. Mai 2026'],
    ]);
  });

  test('where nothing else is there, it is the text', () => {
    for (const text of [
      'Das Urteil wurde am 12. März veröffentlicht.',
      'Von Anna Muster und Max Beispiel',
      'AFP\nReuters\nDPA',
      '12. März 2024\n13. März 2024',
    ])
      expect(
        read(text)
          .doc.children.map(({ textContent }) => textContent)
          .filter(Boolean)
          .join('\n'),
        text,
      ).toBe(text);
  });
});

describe('words that a page has, too, are the article’s where they stand in its text', () => {
  const one = long('Die Regierung hat am Mittwoch beschlossen');
  const inside = (...lines: string[]) => {
    const article = read(['Menü öffnen', 'Ein Titel über den Rat', one, ...lines, one, 'Teilen'].join('\n\n'));
    expect(kinds(article)).toEqual(['navigation', 'share']);
    return article.doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`);
  };

  test.each([
    'Kontakt',
    'Anmelden oder gehen',
    'Pause',
    'Audio',
    'Datenschutz',
    'Facebook',
    'Abonnement',
    'Exclusif',
    'Connexion',
    'Accesso',
    'Premium',
    'Comments',
    'Tags',
    'More from the river',
    'NEXT',
  ])('%s is a crosshead between paragraphs', (noun) => {
    expect(inside(noun, one)).toEqual([`crosshead: ${noun}`, `paragraph: ${one}`, `paragraph: ${one}`]);
  });

  test.each([
    '"They should let us know before they close it," the group wrote in a letter.',
    '"We use cookies in the shape of books for children to accept the place," she said.',
    'Residents want to stay informed about the plans, a spokeswoman for the group told the meeting.',
    'The library’s newsletter, which reached 4,000 homes by e-mail, will end in June.',
    'The editor told us that readers who support independent journalism made it possible.',
    'The auditors found an error in the accounts and asked for them to be done again.',
    'Wer mit dem Abonnement der Verkehrsbetriebe fährt, zahlt künftig zehn Franken mehr.',
    'Der Verlag verkaufte im letzten Jahr mehr Digitalabos als gedruckte Zeitungen.',
    'Die Audiodatei wurde der Polizei am Montag übergeben.',
    'Die Kommentarfunktion wird in vielen Redaktionen zum Thema.',
    'Rund 4000 Personen erhalten den Newsletter der Gemeinde jeden Monat per E-Mail.',
    'Les abonnés reçoivent la newsletter de la commune chaque matin par e-mail.',
    'Gli abbonati a Sky ricevono ogni giorno una newsletter.',
  ])('%s', (sentence) => {
    expect(inside(sentence)).toEqual([`paragraph: ${sentence}`, `paragraph: ${one}`]);
  });

  test('what leads elsewhere does not end a text that goes on', () => {
    const last = 'Der Prozess geht am Montag vor dem Kreisgericht weiter.';
    const article = read(['Ein Titel über den Rat', one, one, 'Lesen Sie auch: Streit im Rat', last].join('\n\n'));
    expect(article.doc.lastChild?.textContent).toBe(last);
    expect(kinds(article)).toEqual(['related']);
  });
});

test('what speaks to who reads the page is the page’s, in four languages', () => {
  for (const [line, kind] of [
    ['Wir verwenden Cookies, um Ihnen Inhalte zu zeigen.', 'cookie'],
    ['Ce site utilise des cookies.', 'cookie'],
    ['By using this site you accept cookies. We use cookies to improve it.', 'cookie'],
    ['Abonnieren Sie jetzt und lesen Sie weiter.', 'subscription'],
    ['Mit einem Abo lesen Sie alle Artikel.', 'subscription'],
    ['Il vous reste 75 % de cet article à lire.', 'subscription'],
    ['Sei già abbonato?', 'subscription'],
    ['Support independent journalism from one pound a week.', 'subscription'],
    ['Recevez chaque matin l’essentiel dans votre boîte mail.', 'newsletter'],
    ['Erhalten Sie jeden Morgen unseren Newsletter.', 'newsletter'],
    ['Iscriviti alla nostra newsletter del mattino.', 'newsletter'],
    ['Get our newsletter every morning.', 'newsletter'],
    ['Haben Sie einen Fehler entdeckt? Schreiben Sie uns.', 'report'],
    ['Spotted a mistake? Tell us.', 'report'],
    ['Écoutez cet article lu par une voix.', 'player'],
    ['Hören Sie diesen Artikel als Audio.', 'player'],
  ] as const) {
    const article = read(
      ['Ein Titel über den Rat', long('Die Regierung'), line, long('Die Opposition'), long('Das Volk')].join('\n\n'),
    );
    expect(kinds(article), line).toEqual([kind]);
  }
});

describe('lists in a text', () => {
  const text = (...lines: string[]) =>
    read(`Ein Titel\n\n${long('Der Text beginnt')}\n\n${lines.join('\n')}\n\n${long('Er geht weiter')}`);
  const lists = (article: ReadArticle) =>
    article.doc.children
      .filter(({ type }) => type.name === 'list')
      .map(({ attrs, textContent }) => [attrs.kind, attrs.start, textContent]);

  test('are lines in a row that begin with a sign or a number, which it keeps', () => {
    expect(lists(text('- eins', '- zwei'))).toEqual([['bulleted', 1, 'einszwei']]);
    const numbered = text('3. drei', '4. vier', '', '5. fünf');
    expect(lists(numbered)).toEqual([['numbered', 3, 'dreivierfünf']]);
    expect(numbered.receipt.addsUp).toBe(true);
    const deep = text('1) eins', '   - innen', '2) zwei');
    expect(lists(deep)).toEqual([['numbered', 1, 'einsinnenzwei']]);
    expect(deep.doc.children.find(({ type }) => type.name === 'list')?.firstChild?.lastChild?.attrs.kind).toBe(
      'bulleted',
    );
  });

  test('one line alone is a paragraph, and so are days, years and what somebody says', () => {
    const article = text(
      '1. Allein',
      'Ein Satz.',
      '26. November Konzert',
      '27. November Lesung',
      '1848. Ein Jahr',
      '– Nein.',
      '– Doch.',
    );
    expect(lists(article)).toEqual([]);
    expect(article.doc.textContent).toContain('26. November Konzert');
  });
});

test('the line under a headline says who and when, in four languages', () => {
  for (const [line, name, time] of [
    ['Anna Muster | 5. Januar 2026, 09:12 Uhr | 3 Min. Lesezeit', 'Anna Muster', '5. Januar 2026, 09:12 Uhr'],
    [
      'Par Anne Dupont • Publié le 5 janvier 2026 à 09h12 • 3 min de lecture',
      'Anne Dupont',
      'Publié le 5 janvier 2026 à 09h12',
    ],
    ['Di Giulia Rossi · 5 gennaio 2026, 09:12 · Tempo di lettura: 3 minuti', 'Giulia Rossi', '5 gennaio 2026, 09:12'],
    ['By Jane Doe | January 5, 2026 | 4 min read', 'Jane Doe', 'January 5, 2026'],
  ] as const) {
    const article = read(
      `Home\nThe long title of it all\n${line}\nShare\n\n${long('So it begins')}\n\n${long('So it goes on')}`,
    );
    expect(
      article.doc.attrs.byline.map((credit: { name: string }) => credit.name),
      line,
    ).toEqual([name]);
    expect(article.receipt.facts.time, line).toBe(time);
    expect(article.doc.textContent).not.toContain(name);
    expect(article.receipt.addsUp).toBe(true);
  }
});

test('dashes and letters before lines are lists, where they are; who speaks is none', () => {
  const listOf = (text: string) => {
    const list = read(text).doc.children.find(({ type }) => type.name === 'list');
    return list && [list.attrs.kind, list.textContent, list.childCount];
  };
  const around = (lines: string) => `Titel der Sache\n\n${long('Der Text')}\n\n${lines}\n\n${long('Mehr Text')}`;
  expect(listOf(around('– eins\n– zwei'))).toEqual(['bulleted', 'einszwei', 2]);
  expect(listOf(around('a) eins\nb) zwei\nc) drei'))).toEqual(['numbered', 'einszweidrei', 3]);
  expect(listOf(around('1. Mehl\n2. Zucker\n   a. weiss\n   b. braun\n3. Ei'))).toEqual([
    'numbered',
    'MehlZuckerweissbraunEi',
    3,
  ]);
  expect(listOf(around('– Kommst du?\n– Nein.'))).toBeUndefined();
  expect(listOf(around('a. M. heisst am Main\nc) ist keine Liste'))).toBeUndefined();
});
