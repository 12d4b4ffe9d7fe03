import { describe, expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { readMarkdown } from './readMarkdown.ts';

const read = (text: string) => readMarkdown(text, 'a.md', countedIds());
const blocks = ({ doc }: ReturnType<typeof read>) =>
  doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`);
const front = ({ doc }: ReturnType<typeof read>) =>
  (['kicker', 'headline', 'standfirst'] as const).map((part) => frontText(doc, part));
const aside = ({ receipt }: ReturnType<typeof read>) => receipt.setAside.map(({ kind, text }) => `${kind}: ${text}`);

test('words between two tildes are struck, those between single ones are not', () => {
  const article = read('Mit ~~altem~~ neuem Wort und 5~10 Grad bis 20~25 Grad.');
  const struck: string[] = [];
  article.doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'strike')) struck.push(node.text ?? '');
  });
  expect(struck).toEqual(['altem']);
  expect(blocks(article)).toEqual(['paragraph: Mit altem neuem Wort und 5~10 Grad bis 20~25 Grad.']);
  expect([aside(article), article.receipt.addsUp]).toEqual([[], true]);
});

test('what is struck through and what it touches are one word, as they stand', () => {
  const article = read('Das ~~Ge~~Wort.');
  expect(blocks(article)).toEqual(['paragraph: Das GeWort.']);
  expect([article.receipt.missingWords, article.receipt.addsUp]).toEqual([[], true]);
});

describe('the lines before a text', () => {
  const matter = (lines: string, text = 'Der erste Absatz.\n\nDer zweite.') => read(`---\n${lines}\n---\n${text}`);

  test('become the parts and fields that an article has for them, lists of them too', () => {
    const article = matter(
      'kicker: Welt\ntitle: "Ein Pakt: neu"\nauthor: [Anna Muster, "Max Beispiel"]\nlead: >\n  Der Vorspann\n  auf zwei Zeilen.\nlang: fr\ntags:\n  - eins\n  - zwei\nsection: Ausland\nslug: ein-pakt\ndate: 2026-04-12',
    );
    expect(front(article)).toEqual(['Welt', 'Ein Pakt: neu', 'Der Vorspann auf zwei Zeilen.']);
    expect(blocks(article)).toEqual(['paragraph: Der erste Absatz.', 'paragraph: Der zweite.']);
    expect(article.doc.attrs).toMatchObject({
      ...{ language: 'fr-FR', tags: ['eins', 'zwei'], section: 'Ausland', slug: 'ein-pakt' },
      byline: [
        { kind: 'person', name: 'Anna Muster', role: '' },
        { kind: 'person', name: 'Max Beispiel', role: '' },
      ],
    });
    expect(article.receipt.facts).toMatchObject({ published: '2026-04-12', language: 'fr' });
    expect([aside(article), article.receipt.missingWords, article.receipt.addsUp]).toEqual([[], [], true]);
  });

  test('that an article has no place for are set aside by their names', () => {
    const article = matter(
      'title: Anderer Titel\ncustom: Bleibt das\ncover:\n  image: bild.jpg\ndraft: true',
      '# Titel\n\nText.',
    );
    expect(front(article)[1]).toBe('Titel');
    expect(aside(article)).toEqual([
      'statement: title: Anderer Titel\ncustom: Bleibt das\ncover: image: bild.jpg\ndraft: true',
    ]);
    expect(article.receipt.addsUp).toBe(true);
  });

  test('of authors are a list each with a name, as generators of sites write it', () => {
    const article = matter('title: T\nauthors:\n- name: Anna\n- name: Max Beispiel, Bern');
    expect(article.doc.attrs.byline).toMatchObject([
      { name: 'Anna', role: '' },
      { name: 'Max Beispiel', role: 'Bern' },
    ]);
    expect(article.receipt.addsUp).toBe(true);
  });
});

test('a value in the lines before a text may hold any sign that ends a line elsewhere', () => {
  const { doc, receipt } = read('---\nsection: "Aus\u2028land"\ntags: [eins\u2029zwei]\n---\n# Titel\n\nText.');
  expect(doc.attrs).toMatchObject({ section: 'Aus land', tags: ['eins zwei'] });
  expect([frontText(doc, 'headline'), receipt.addsUp]).toEqual(['Titel', true]);
});

test('the title of a picture is its caption', () => {
  const article = read('Eins.\n\n![Der Saal](https://a.example/a.jpg "Der Rat am Dienstag")\n\nZwei.');
  expect(blocks(article)).toEqual(['paragraph: Eins.', 'figure: Der Rat am Dienstag', 'paragraph: Zwei.']);
  expect(article.doc.child(4).attrs.alt).toBe('Der Saal');
  expect(article.receipt.addsUp).toBe(true);
});

test('a line before the headline is the kicker, a sentence is not', () => {
  expect(front(read('Welt\n\n# Ein Pakt\n\nDer Vorspann.\n\nText.'))).toEqual(['Welt', 'Ein Pakt', 'Der Vorspann.']);
  expect(front(read('Wohin mit ihm?\n\n# Ein Pakt\n\nDer Vorspann.\n\nText.'))).toEqual([
    'Wohin mit ihm?',
    'Ein Pakt',
    'Der Vorspann.',
  ]);
  const sentence = read('Es war einmal ein Satz.\n\n# Ein Pakt\n\nText.');
  expect(front(sentence)).toEqual(['', '', '']);
});

describe('what stands behind >', () => {
  const quotation = (lines: string) => {
    const article = read(`# Titel\n\nLead.\n\nText.\n\n${lines}\n\nText.`);
    expect([article.receipt.missingWords, article.receipt.addsUp]).toEqual([[], true]);
    return article.doc.child(article.doc.childCount - 2);
  };

  test.each(['— Anna Muster, Rätin', '– Anna Muster, Rätin', '― Anna *Muster*, Rätin'])(
    'is a quotation, and its last line is who said it where it begins with a dash: %s',
    (line) => {
      const { type, lastChild, firstChild } = quotation(`> Ein Satz.\n>\n> ${line}`);
      expect([type.name, firstChild?.textContent, lastChild?.type.name, lastChild?.textContent]).toEqual([
        'blockquote',
        'Ein Satz.',
        'blockquote_source',
        'Anna Muster, Rätin',
      ]);
    },
  );

  test.each([
    ['somebody answers', '> — Tu viens\u202f?\n>\n> — Oui, Paul'],
    ['it is a sentence', '> Sie sagte:\n>\n> — Ja, gewiss.'],
    ['it stands alone', '> — Anna Muster'],
    ['it goes on in the line before', '> Ein Satz\n> — ein Einschub'],
  ])('a dash names nobody where %s', (_, lines) => {
    const kinds = quotation(lines).children.map(({ type }) => type.name);
    expect(new Set(kinds)).toEqual(new Set(['paragraph']));
  });

  test('is a correction where its first line says so, in whichever language', () => {
    const corrected = quotation('> Retrait, 2 janvier 2026\n>\n> C’était *faux*.');
    expect([corrected.type.name, corrected.attrs.kind, corrected.attrs.date, corrected.textContent]).toEqual([
      ...['correction', 'retraction', '2026-01-02'],
      'C’était faux.',
    ]);
    expect(quotation('> Korrektur\n>\n> Es waren drei.').type.name).toBe('correction');
  });

  test('stays a quotation where more follows, or it is called otherwise', () => {
    for (const lines of ['> Korrektur\n>\n> Eins.\n>\n> Zwei.', '> Korrekturen\n>\n> Eins.', '> Korrektur'])
      expect(quotation(lines).type.name).toBe('blockquote');
  });
});
