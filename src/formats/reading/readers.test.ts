import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { frontText } from '#article/text.ts';
import { bytes, countedIds, newsItem, newsml1, ninjs, nitf } from '#testing/readingSamples.ts';
import type { ReadArticle } from './readArticle.ts';
import { detectFormat, readSource } from './readers.ts';
import { FileRefusal } from './refusal.ts';

const read = (text: string, name = 'file') => readSource({ name, bytes: bytes(text) }, countedIds());
const one = async (text: string): Promise<ReadArticle> => {
  const [article] = await read(text);
  if (!article) throw new Error('nothing was read');
  return article;
};
const blocks = ({ doc }: ReadArticle) =>
  doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`);
const names = ({ doc }: ReadArticle) =>
  doc.attrs.byline.map(({ kind, name, role }: { kind: string; name: string; role: string }) => [kind, name, role]);
const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof FileRefusal ? error.code : error;
};

describe('formats are told by what is in a file', () => {
  test.each([
    [newsItem, 'newsml-g2'],
    [newsml1, 'newsml1'],
    [nitf, 'nitf'],
    [ninjs, 'ninjs'],
    ['{ "galley": "article", "document": {} }', 'json'],
    ['<!doctype html><html><body><p>a</p></body></html>', 'html'],
    ['<p>a</p>', 'html'],
    ['<blockquote>a</blockquote>', 'html'],
    ['<main><h1>a</h1></main>\n', 'html'],
    ['<strong>a</strong>', 'html'],
    ['# Titel\n\nText', 'markdown'],
    ['Ein Text.\n\nNoch einer.', 'text'],
    ['PK\u0003\u0004', 'docx'],
  ])('%#', (text, format) => {
    expect(detectFormat({ name: '', bytes: bytes(text) })).toBe(format);
  });

  test.each([
    [
      'a drawing',
      'plan.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Plan</title><path d="M0 0"/></svg>\n',
    ],
    ['a drawing without a name', '', '<svg viewBox="0 0 9 9"><text>Plan</text></svg>'],
    ['a map', 'route.gpx', '<!-- made by hand -->\n<gpx version="1.1"><wpt lat="47" lon="8"/></gpx>'],
    ['an empty element', '', '<opml/>'],
  ])('markup of something else is no text: %s', (_, name, text) => {
    expect(() => detectFormat({ name, bytes: bytes(text) })).toThrow(FileRefusal);
  });

  test.each(['<Sperrfrist: 18 Uhr> Ein Text.', '<3 aus Bern', '<b@example.org> schreibt: a', '<svg> ist ein Format.'])(
    'a text may begin with a sign: %s',
    (text) => expect(detectFormat({ name: '', bytes: bytes(text) })).toBe('text'),
  );

  test('what is none of them is refused', () => {
    expect(() => detectFormat({ name: 'a.exe', bytes: new Uint8Array([77, 90, 0, 3]) })).toThrow(FileRefusal);
  });
});

test('NewsML-G2: headline once, crossheads, byline and agency, embargo, what it replaces', async () => {
  const article = await one(newsItem);
  expect(frontText(article.doc, 'headline')).toBe('Pakt unterzeichnet');
  expect(blocks(article)).toEqual([
    'paragraph: Der «Pakt» gilt.',
    'crosshead: Ein Zwischentitel',
    'paragraph: Mehr dazu & Schluss.',
  ]);
  expect(names(article)).toEqual([
    ['person', 'Anna Muster', ''],
    ['agency', 'Keystone-SDA', ''],
  ]);
  expect(article.doc.attrs).toMatchObject({ language: 'de-CH', dateline: 'Bern', tags: ['Politik'] });
  expect(article.receipt.facts).toMatchObject({
    id: 'urn:newsml:sda.ch:20260412:1',
    version: '2',
    created: '2026-04-12T09:00:00+02:00',
    updated: '2026-04-12T10:00:00+02:00',
    embargo: '2026-04-13T06:00:00+02:00',
    status: 'usable',
    signal: 'update',
    urgency: '3',
    note: 'Bild folgt',
    agency: 'Keystone-SDA',
    replaces: ['urn:newsml:sda.ch:20260412:0'],
  });
  expect(article.receipt.addsUp).toBe(true);
});

test('a message with several items is several articles, and an item without text stops none', async () => {
  const item = newsItem.slice(newsItem.indexOf('<newsItem'), newsItem.indexOf('</itemSet>'));
  const picture = '<newsItem guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet/></newsItem>';
  const articles = await read(`<newsMessage><itemSet>${item}${picture}${item}</itemSet></newsMessage>`);
  expect(articles).toHaveLength(2);
  expect(await refusal(read(picture))).toBe('fileNoText');
});

test('NITF: hl2 in the body is a crosshead, in the head the standfirst', async () => {
  const article = await one(nitf);
  expect(frontText(article.doc, 'headline')).toBe('Le pacte est signé');
  expect(frontText(article.doc, 'standfirst')).toBe('Un accord historique');
  expect(blocks(article)).toEqual([
    'paragraph: Premier «paragraphe».',
    'crosshead: Intertitre',
    'paragraph: Second fort.',
    'blockquote: Une citation.',
  ]);
  expect(names(article)).toEqual([
    ['person', 'Jean Dupont', 'correspondant'],
    ['agency', 'ATS', ''],
  ]);
  expect(article.doc.attrs).toMatchObject({ language: 'fr-FR', dateline: 'Genève' });
  expect(article.receipt.facts).toMatchObject({
    status: 'withheld',
    embargo: '2026-04-13T06:00:00+02:00',
    updated: '2026-04-12T10:15:00+02:00',
    note: 'photo suit',
  });
});

test('NewsML 1: the place alone, times without hyphens, the agency by its domain', async () => {
  const article = await one(newsml1);
  expect(frontText(article.doc, 'headline')).toBe('Pact signed');
  expect(blocks(article)).toEqual(['paragraph: First paragraph.', 'paragraph: Second one.']);
  expect(article.doc.attrs).toMatchObject({ language: 'en-GB', dateline: 'Paris' });
  expect(names(article)).toEqual([
    ['person', 'Jane Doe', ''],
    ['agency', 'AFP', ''],
  ]);
  expect(article.receipt.facts).toMatchObject({
    created: '2026-04-12T08:00:00Z',
    updated: '2026-04-12T08:15:00Z',
    status: 'usable',
    version: '1',
  });
});

test('ninjs: names in any case, a kill without a text is read, a picture is refused', async () => {
  const article = await one(ninjs);
  expect(frontText(article.doc, 'standfirst')).toBe('Un accordo');
  expect(blocks(article)).toEqual(['paragraph: Il «patto».', 'crosshead: Titolo', 'paragraph: Fine.']);
  expect(names(article)).toEqual([
    ['person', 'Marco Bernasconi', ''],
    ['agency', 'ANSA', ''],
  ]);
  expect(article.receipt.facts).toMatchObject({ status: 'canceled', embargo: '2026-04-13T04:00:00Z', language: 'it' });
  const old = await one(
    JSON.stringify({
      uri: 'urn:2',
      headline: 'Alt',
      body_xhtml: '<p>Text.</p>',
      byline: 'By A Bee',
      embargoed: '2026-01-01T00:00:00Z',
    }),
  );
  expect(blocks(old)).toEqual(['paragraph: Text.']);
  const kill = await one(JSON.stringify({ uri: 'urn:3', headline: 'KILL', pubstatus: 'canceled' }));
  expect(frontText(kill.doc, 'headline')).toBe('KILL');
  expect(await refusal(read(JSON.stringify({ uri: 'urn:4', type: 'picture' })))).toBe('fileNoText');
});

describe('a document type', () => {
  const declaring = (doctype: string, message: string) => message.replace('?>', `?>\n<!DOCTYPE ${doctype}>\n`);

  test.each([
    ['nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd"', nitf],
    ["nitf PUBLIC '-//IPTC//DTD NITF 3.3//EN' 'nitf-3-3.dtd'", nitf],
    ['nitf', nitf],
    ['NewsML SYSTEM "file:///etc/passwd"', newsml1],
    [
      'NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2:1" "http://www.iptc.org/NewsML/DTD/NewsMLv1.2.dtd"',
      newsml1,
    ],
  ])('that only names the one of a news format is passed over: %s', async (doctype, message) => {
    const [plain, declared] = [await one(message), await one(declaring(doctype, message))];
    expect(declared.doc.textContent).toBe(plain.doc.textContent);
    expect(declared.receipt.addsUp).toBe(true);
  });

  test.each([
    ['nitf [<!ENTITY b "c">]', nitf],
    ['nitf SYSTEM "nitf.dtd" [<!ENTITY % all SYSTEM "http://127.0.0.1/"> %all;]', nitf],
    ['nitf SYSTEM "nitf.dtd" []', nitf],
    ['NewsML SYSTEM "nitf.dtd" "more"', newsml1],
    ['newsItem SYSTEM "newsml.dtd"', newsItem],
    ['nitf SYSTEM "nitf.dtd"', newsml1],
  ])('that declares something, or belongs to another format, is refused: %s', async (doctype, message) => {
    expect(await refusal(read(declaring(doctype, message)))).toBe('fileDoctype');
  });

  test('whose entities would have to be loaded is refused as damaged', async () => {
    const message = declaring('nitf SYSTEM "nitf.dtd"', nitf).replace('Premier', 'Premi&egrave;r');
    expect(await refusal(read(message))).toBe('fileBroken');
  });
});

describe('hostile files', () => {
  const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  test.each([
    ['a document type', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><newsItem>&b;</newsItem>', 'fileDoctype'],
    ['a document type behind spaces', '<?xml version="1.0"?><nitf><!DOCTYPE a></nitf>', 'fileBroken'],
    ['an entity that is not declared', '<nitf><body>&b;</body></nitf>', 'fileBroken'],
    ['elements nested deeply', `<nitf>${deep('<a>', '</a>', 300)}</nitf>`, 'fileTooDeep'],
    ['objects nested deeply', deep('{"a":', '', 100_000), 'fileTooDeep'],
    ['an open element', '<newsItem><p>', 'fileBroken'],
    ['half a zip', 'PK\u0003\u0004 and no directory', 'fileBroken'],
  ])('%s: refused', async (_, text, code) => {
    expect(await refusal(read(text))).toBe(code);
  });

  const zip = (files: Record<string, Uint8Array>) =>
    refusal(readSource({ name: 'a.docx', bytes: zipSync(files) }, countedIds()));

  test('zips that unpack to too much, have too many files or lead out of their folder are refused', async () => {
    expect(await zip({ 'word/document.xml': new Uint8Array(60_000_000) })).toBe('fileUnpacksTooLarge');
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, new Uint8Array(1)]));
    expect(await zip(many)).toBe('fileUnpacksTooLarge');
    expect(await zip({ '../../etc/passwd': bytes('a') })).toBe('fileBroken');
    expect(await zip({ 'a.txt': bytes('a') })).toBe('fileUnknown');
  });

  test('a directory that lies about sizes does not help', async () => {
    const packed = zipSync({ 'word/document.xml': new Uint8Array(12 * 1024 * 1024) });
    const view = new DataView(packed.buffer);
    for (let at = packed.length - 22; at > 0; at -= 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    expect(await refusal(readSource({ name: 'a.docx', bytes: packed }, countedIds()))).toBe('fileUnpacksTooLarge');
  });

  test('text, HTML and Markdown nested deeply end in an article or a refusal, never in a crash', async () => {
    for (const text of [
      deep('<div>', '</div>', 20_000),
      deep('<b>', '', 20_000),
      '> '.repeat(20_000),
      deep('<ul><li>', '', 10_000),
      '['.repeat(50_000),
    ])
      for (const name of ['a.html', 'a.md', 'a.txt']) {
        const code = await refusal(read(text, name));
        expect(code === null || typeof code === 'string').toBe(true);
      }
  }, 60_000);
});

describe('receipts count what was in the source', () => {
  const counted = async (html: string, name = 'a.html') => {
    const [article] = await read(html, name);
    const account = (count: string) => {
      const found = article?.receipt.accounts.find((each) => each.count === count);
      return [found?.before, found?.after, found?.missing];
    };
    return { article, account };
  };

  test('a link in pieces is one, one that leads nowhere is missing, and so is a picture that is not there', async () => {
    const { account, article } = await counted(
      '<p><a href="https://example.org/x">eins <b>zwei</b> drei</a>, <a href="javascript:alert(1)">nein</a>, <a href="#a">oben</a></p><p><img src="file:///c:/a.png" alt="Plan"></p>',
    );
    expect(account('links')).toEqual([2, 1, 1]);
    expect(account('images')).toEqual([1, 0, 1]);
    expect(article?.receipt.addsUp).toBe(true);
  });

  test('words that a page emphasises by the weight and slant of their font keep it', async () => {
    const long = 'und so weiter, bis der Absatz lang genug ist, dass man ihn für einen Absatz hält. '.repeat(3);
    const page = `<html><body><article><h1>Ein langer Titel über Dinge</h1><p>Der Vorspann, ${long}</p><p>Ein <span style="color: red; font-weight: 700">fettes</span> Wort und ein <span style="font-style: italic">schräges</span>, ${long}</p><p>Mehr, ${long}</p></article></body></html>`;
    const { article } = await counted(page);
    const marks = new Map<string, string>();
    article?.doc.descendants((node) => {
      for (const mark of node.marks) marks.set(mark.type.name, node.text ?? '');
    });
    expect([...marks]).toEqual([
      ['strong', 'fettes'],
      ['emphasis', 'schräges'],
    ]);
  });

  test('notes of Markdown are lines with their mark, and its pictures come along', async () => {
    const { article, account } = await counted(
      'Eins[^n] steht.\n\n![][b]\n\nZwei[^2].\n\n[^n]: Die *Note*.\n[^2]: Noch eine.\n\n[b]: <data:image/png;base64,iVBORw0KGgo=>',
      'a.md',
    );
    expect(article && blocks(article)).toEqual([
      'paragraph: Eins[1] steht.',
      'figure: ',
      'paragraph: Zwei[2].',
      'paragraph: [1] Die Note.',
      'paragraph: [2] Noch eine.',
    ]);
    expect(article?.pictures.map((picture) => picture.bytes?.length)).toEqual([8]);
    expect(account('images')).toEqual([1, 1, 0]);
    expect(article?.receipt.changed).toContainEqual({ kind: 'notes', count: 2 });
  });
});

describe('a saved page', () => {
  const sentence =
    'Die Brücke über die Aare ist seit Montag gesperrt, und der Verkehr wird über Aarau umgeleitet, wie der Kanton sagt.';
  const page = (front: string) =>
    `<!doctype html><html lang="de-CH"><head><title>Brücke in Olten gesperrt | Seeblick</title></head><body><nav>Start</nav><article>${front}<p>${sentence}</p><p>${sentence} Bis Ostern.</p><p>${sentence} «Nein», sagt sie.</p></article><footer>Impressum</footer></body></html>`;

  test('has its kicker by the page’s own name for it, and says who and when under its headline', async () => {
    for (const name of ['article__dachzeile', 'kicker', 'occhiello', 'surtitre']) {
      const article = await one(
        page(
          `<span class="${name}">Verkehr</span><h1>Brücke in Olten gesperrt</h1><p>Der Lead steht hier und sagt in einem langen Satz, was geschehen ist.</p><p>Von Anna Muster · 5. Januar 2026, 09:12</p>`,
        ),
      );
      expect([frontText(article.doc, 'kicker'), frontText(article.doc, 'headline')]).toEqual([
        'Verkehr',
        'Brücke in Olten gesperrt',
      ]);
      expect(names(article)).toEqual([['person', 'Anna Muster', '']]);
      expect(blocks(article)).toHaveLength(3);
      expect(article.receipt.addsUp).toBe(true);
    }
  });

  test('keeps its crossheads whatever they say, and sentences about what pages have', async () => {
    const about =
      'Dozens of writers have left the newsletter platform, and told readers by e-mail to subscribe to their newsletter elsewhere.';
    for (const heading of ['Kontakt', 'Pause', 'Accesso', 'Comments', 'Tags', 'Abonnement', 'More from the river']) {
      const article = await one(
        page(
          `<h1>Brücke in Olten gesperrt</h1><p>${sentence}</p><p>${about}</p><h2>${heading}</h2><p>${sentence} Nein.</p>`,
        ),
      );
      expect(blocks(article).slice(0, 3)).toEqual([
        `paragraph: ${about}`,
        `crosshead: ${heading}`,
        `paragraph: ${sentence} Nein.`,
      ]);
    }
  });

  test('has its dateline also where that is bold', async () => {
    const article = await one(
      page(
        '<h1>Brücke in Olten gesperrt</h1><p><b>OLTEN</b> - Am Morgen kam die Polizei und sperrte die Brücke über die Aare auf beiden Seiten ab.</p>',
      ),
    );
    expect(article.doc.attrs.dateline).toBe('OLTEN');
    expect(frontText(article.doc, 'standfirst')).toMatch(/^Am Morgen/);
  });
});

describe('a page is told from a document of an office program', () => {
  const sentence = 'Il ponte sul fiume riapre venerdì dopo due anni di lavori, ha annunciato la Provincia in una nota.';
  const page = (head: string, inside = '') =>
    `<!doctype html><html lang="it"><head><title>Il ponte riapre dopo due anni</title>${head}</head><body><nav>Home</nav><article><h1>Il ponte riapre dopo due anni</h1><p>${sentence}</p>${inside}<p>${sentence} E poi?</p><p>${sentence} Fine.</p></article><footer>Note legali</footer></body></html>`;
  const told = async (html: string) => {
    const { receipt, doc } = await one(html);
    return [
      receipt.source.application,
      frontText(doc, 'headline'),
      receipt.setAside.some(({ kind }) => kind === 'footer'),
    ];
  };

  test.each(['WordPress 6.4', 'WordPress.com', 'Excelsior CMS 2', 'Password Protected'])(
    '%s is no office program',
    async (name) => {
      expect(await told(page(`<meta name="generator" content="${name}">`))).toEqual([
        '',
        'Il ponte riapre dopo due anni',
        true,
      ]);
    },
  );

  test.each([
    `<p class="MsoNormal">${sentence}</p>`,
    `<b id="docs-internal-guid-1" style="font-weight:normal"><p>${sentence}</p></b>`,
    `<p><o:p xmlns:o="urn:schemas-microsoft-com:office:office">${sentence}</o:p></p>`,
  ])('a page into which office text was pasted is a page: %#', async (inside) => {
    expect(await told(page('', inside))).toEqual(['', 'Il ponte riapre dopo due anni', true]);
  });

  test.each([
    ['<meta name=Generator content="Microsoft Word 15">', 'Microsoft Word'],
    ['<meta name=ProgId content=Word.Document>', 'Microsoft Word'],
    ['<meta name=ProgId content=Excel.Sheet>', 'Microsoft Excel'],
    ['<meta name="generator" content="LibreOffice 7.3.7.2 (Linux)">', 'LibreOffice'],
  ])('%s is a document', async (head, program) => {
    expect((await one(page(head))).receipt.source.application).toBe(program);
  });
});

test('an exported note of Evernote is a document, and none of the things around a page', async () => {
  const article = await one(
    '<html><head><title>Evernote Export</title><meta name="exporter-version" content="Evernote Windows/309091"></head><body><h1>Notiz</h1><div>Die Brücke.</div><div><a href="https://a.ch/">Mehr</a></div></body></html>',
  );
  expect(frontText(article.doc, 'headline')).toBe('Notiz');
  expect(blocks(article)).toEqual(['paragraph: Die Brücke.', 'paragraph: Mehr']);
  expect([article.receipt.source.application, article.receipt.setAside]).toEqual(['Evernote', []]);
});

test('numbers that Word writes out before items are counted on neither side, those of headings on both', async () => {
  const article = await one(
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><h2 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.2<span>&nbsp;</span></span>Titel</h2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>drei</p></body></html>",
  );
  const [words] = article.receipt.accounts;
  expect([words?.count, words?.before, words?.after]).toEqual(['words', 4, 4]);
});
