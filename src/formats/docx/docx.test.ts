import type { Node } from '@tiptap/pm/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { readHtml } from '#article/readHtml.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { type HtmlElement, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { exampleNodes } from '#testing/examples.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { pressPhoto } from '#testing/pressPhoto.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article, crosshead, list, paragraph, pullquote, table } from '#testing/write.ts';
import type { FormatContext } from '../defineFormat.ts';
import { exportFile } from '../exportFile.ts';
import { outgoing } from '../outgoing.ts';
import { jpegSize } from '../pictureFile.ts';
import { docx } from './docx.ts';
import { readDocx } from './readDocx.ts';
import { withMarks } from './wordNumbers.ts';

async function file(doc: Node): Promise<Uint8Array> {
  const exported = await exportFile(docx, [outgoing(doc, recordOf('a1'))], context);
  if (!('file' in exported)) throw new Error(JSON.stringify(exported));
  return exported.file as Uint8Array;
}

/** The document as mammoth reads it, which is not ours. */
async function readBack(doc: Node): Promise<HtmlTree> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await file(doc)) },
    {
      styleMap: [
        "p[style-name='Quote'] => blockquote > p:fresh",
        "p[style-name='Pull Quote'] => aside > p:fresh",
        "r[style-name='Code'] => code",
      ],
    },
  );
  const unknown = messages.filter(({ message }) => !/^Unrecognised (paragraph|run) style/.test(message));
  expect(unknown).toEqual([]);
  return readHtml(value);
}

const every = (tree: HtmlTree, tag: string): HtmlElement[] =>
  tree.flatMap((each) => {
    if (typeof each === 'string') return [];
    return each.tag === tag ? [each] : every(each.children, tag);
  });
const texts = (tree: HtmlTree, tag: string) => every(tree, tag).map(({ children }) => textOf(children).trim());
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('a document of Word, read by mammoth', () => {
  test.each(exampleNodes())('$name keeps its words', async (example) => {
    const read = textOf(await readBack(exampleArticle(example.node)));
    for (const word of words(example.node.textBetween(0, example.node.content.size, ' ', ' ')))
      expect(read).toContain(word);
  });

  test.each(samples)('the sample $id has its headline, crossheads, quotes and paragraphs in order', async (sample) => {
    let last = 0;
    const doc = sampleDocument(sample, () => `block-${++last}`);
    const read = await readBack(doc);
    expect(texts(read, 'h1')).toEqual([sample.headline]);
    const of = (type: string) => doc.children.filter((block) => block.type.name === type);
    expect([...texts(read, 'h2'), ...texts(read, 'h3')].sort()).toEqual(
      of('crosshead')
        .map((block) => block.textContent)
        .sort(),
    );
    expect(texts(read, 'aside')).toEqual(of('pullquote').map((block) => block.firstChild?.textContent));
    const all = texts(read, 'p');
    const wanted = of('paragraph').map((block) => block.textContent.trim());
    expect(all.filter((text) => wanted.includes(text))).toEqual(wanted);
  });

  test('marks, links, lists within lists and tables are what they were', async () => {
    const item = (...children: Parameters<typeof node>[1][]) =>
      node('list_item', ...children.filter((each) => each !== undefined));
    const body = [
      node(
        'paragraph',
        'a',
        marked('strong', 'fett'),
        marked('emphasis', 'kursiv'),
        marked('subscript', '2'),
        marked('code', 'a.txt'),
        marked('link', 'Link', { href: 'https://a.example/?a=1&b=2' }),
      ),
      node(
        'list',
        { kind: 'numbered' },
        item(node('paragraph', 'eins'), node('list', item(node('paragraph', 'innen')))),
        item(node('paragraph', 'zwei')),
      ),
      node(
        'table',
        node(
          'table_grid',
          node('table_row', node('table_cell', { head: true }, 'Jahr')),
          node('table_row', node('table_cell', '2026')),
        ),
      ),
    ];
    const doc = schema.nodeFromJSON(
      node('doc', node('kicker'), node('headline', 'Ein Pakt'), node('standfirst'), ...body),
    );
    const read = await readBack(doc);
    expect(texts(read, 'strong')).toContain('fett');
    expect(texts(read, 'em')).toEqual(['kursiv']);
    expect(texts(read, 'sub')).toEqual(['2']);
    expect(texts(read, 'code')).toEqual(['a.txt']);
    expect(every(read, 'a').map(({ attributes }) => attributes.href)).toEqual(['https://a.example/?a=1&b=2']);
    const [list] = every(read, 'ol');
    expect(list && texts([list], 'ul')).toEqual(['innen']);
    expect(
      every(read, 'td')
        .concat(every(read, 'th'))
        .map(({ children }) => textOf(children))
        .sort(),
    ).toEqual(['2026', 'Jahr']);
  });
});

describe('pictures of a document of Word', () => {
  const figure = node(
    'figure',
    { picture: 'see', alt: 'Ein See im Nebel' },
    node('figure_caption', 'Der See am Morgen.'),
    node('figure_credit', 'Bild: Seeblick'),
  );
  const doc = schema.nodeFromJSON(
    node(
      'doc',
      node('kicker'),
      node('headline', 'Der See'),
      node('standfirst'),
      node('paragraph', 'Er liegt da.'),
      figure,
    ),
  );
  const written = async (pictureFile: NonNullable<FormatContext['pictureFile']>) => {
    const exported = await exportFile(docx, [outgoing(doc, recordOf('a1'))], { ...context, pictureFile });
    if (!('file' in exported)) throw new Error(JSON.stringify(exported));
    return exported.file as Uint8Array;
  };
  const html = async (bytes: Uint8Array) =>
    readHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);

  test('they are in it, described, as wide as the text at most, with caption and credit below', async () => {
    const jpeg = new Uint8Array(await pressPhoto({ width: 1200, height: 800 }));
    const bytes = await written(async () => jpeg);
    const read = await html(bytes);
    const [image] = every(read, 'img');
    expect(image?.attributes.alt).toBe('Ein See im Nebel');
    expect(Buffer.from(image?.attributes.src?.replace(/^data:image\/jpeg;base64,/, '') ?? '', 'base64')).toEqual(
      Buffer.from(jpeg),
    );
    expect(texts(read, 'p')).toContain('Der See am Morgen. Bild: Seeblick');
    const [extent] =
      /<wp:extent [^>]*>/.exec(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())) ?? [];
    // 600 by 400 pixels of 9,525 EMU.
    expect(extent).toBe('<wp:extent cx="5715000" cy="3810000"/>');
    const [own] = await readDocx(bytes, 'see.docx', countedIds());
    expect(own?.pictures.map((picture) => picture.bytes?.length)).toEqual([jpeg.length]);
  });

  test('each figure has the part that it shows, and the same part is asked for once', async () => {
    const shown = (crop: string) => node('figure', { picture: 'see', crop }, node('figure_caption', 'Der See.'));
    const parts = ['0-0-500-1000', '', '0-0-500-1000', '500-0-500-1000'];
    const gallery = schema.nodeFromJSON(
      node(
        'doc',
        node('kicker'),
        node('headline', 'Der See'),
        node('standfirst'),
        node('gallery', ...parts.map(shown)),
      ),
    );
    const asked: string[] = [];
    const pictureFile = async (picture: string, crop: string) => {
      asked.push(`${picture}/${crop}`);
      return new Uint8Array(await pressPhoto({ width: crop === '' ? 1200 : 600, height: 800 }));
    };
    const exported = await exportFile(docx, [outgoing(gallery, recordOf('a1'))], { ...context, pictureFile });
    const bytes = 'file' in exported ? (exported.file as Uint8Array) : new Uint8Array();
    expect(asked).toEqual(['see/0-0-500-1000', 'see/', 'see/500-0-500-1000']);
    const widths = every(await html(bytes), 'img').map(({ attributes }) =>
      jpegSize(Buffer.from(attributes.src?.replace(/^data:image\/jpeg;base64,/, '') ?? '', 'base64')),
    );
    expect(widths.map((size) => size?.width)).toEqual([600, 1200, 600, 600]);
  });

  test('one that cannot be had, or is none, is a link to its file', async () => {
    for (const bytes of [null, new Uint8Array([1, 2, 3])]) {
      const read = await html(await written(async () => bytes));
      expect(every(read, 'img')).toEqual([]);
      expect(every(read, 'a').map(({ attributes }) => attributes.href)).toEqual([context.pictureAddress('see', '')]);
    }
  });
});

describe('what Word would offer to repair is refused', () => {
  const packed = async () => {
    const jpeg = new Uint8Array(await pressPhoto({ width: 60, height: 40 }));
    const figure = (picture: string) => node('figure', { picture }, node('figure_caption', 'Der See.'));
    const row = (head: boolean) => node('table_row', node('table_cell', { head }, 'Jahr'), node('table_cell', '2026'));
    const doc = schema.nodeFromJSON(
      node(
        'doc',
        node('kicker', 'See'),
        node('headline', 'Der See'),
        node('standfirst'),
        node('paragraph', marked('link', 'Link', { href: 'https://a.example/' }), marked('strong', 'fett')),
        node('list', node('list_item', node('paragraph', 'eins'))),
        node('table', node('table_grid', row(true), row(false))),
        figure('see'),
        figure('ufer'),
      ),
    );
    const around = { ...context, pictureFile: async () => jpeg };
    const exported = await exportFile(docx, [outgoing(doc, recordOf('a1'))], around);
    if (!('file' in exported)) throw new Error(JSON.stringify(exported));
    return unzipSync(exported.file as Uint8Array);
  };

  test('a part that is missing', async () => {
    const { 'word/document.xml': _, ...rest } = await packed();
    expect(await docx.check(zipSync(rest))).toEqual([{ place: 'word/document.xml', message: 'is missing' }]);
  });

  // What Microsoft's validator found in our files, and what is like it.
  test.each([
    ['word/numbering.xml', '<w:lvlJc w:val="left"/>', '<w:lvlJc w:val="start"/>', 'w:lvlJc may not be "start"'],
    ['word/document.xml', /<wp:docPr id="2"/, '<wp:docPr id="1"', 'two pictures have one number'],
    ['word/document.xml', '<w:b/>', '<w:b/><w:blink/>', 'unknown element'],
    ['word/document.xml', 'w:val="Kicker"', 'w:val="Kickers"', 'Kickers is missing'],
    ['word/document.xml', /<w:pPr>(<w:pStyle [^>]*>)(<w:numPr>.*?<\/w:numPr>)/, '<w:pPr>$2$1', 'may not hold w:numPr'],
    ['word/document.xml', /<w:tc>.*?<\/w:tc>/, '<w:tc/>', 'may not hold nothing'],
    ['word/styles.xml', 'w:styleId="Normal"', 'w:styleId="Normale"', 'Normal is missing'],
    ['word/styles.xml', 'w:default="1"', '', 'no style is the usual one'],
    ['word/_rels/document.xml.rels', /media\/\w+\.jpg/, 'media/none.jpg', 'leads to nothing'],
    ['word/_rels/document.xml.rels', /Id="rId(?=[^"]*"[^>]*hyperlink)/, 'Id="rIdx', 'is missing'],
  ])('%s: %s', async (part, from, to, message) => {
    const files = await packed();
    const before = strFromU8(files[part] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    expect(await docx.check(zipSync(files))).toEqual([]);
    const faults = await docx.check(zipSync({ ...files, [part]: new TextEncoder().encode(after) }));
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
  });
});

test('its author is who signs, by name alone; where nobody does, the newsroom', async () => {
  const credits = [
    { key: 'a', kind: 'person', name: 'Anna Muster', role: 'Text', join: '' },
    { key: 'b', kind: 'agency', name: 'SDA', role: '', join: 'und' },
  ] as const;
  const creator = async (byline: typeof credits | []) => {
    const doc = article({ headline: 'Ein Pakt', fields: { byline } }, paragraph('Satz.'));
    const exported = await exportFile(docx, [outgoing(doc, recordOf('a1'))], context);
    if (!('file' in exported)) throw new Error(JSON.stringify(exported));
    const core = strFromU8(unzipSync(exported.file as Uint8Array)['docProps/core.xml'] ?? new Uint8Array());
    return /<dc:creator>(.*?)<\/dc:creator>/.exec(core)?.[1];
  };
  expect(await creator(credits)).toBe('Anna Muster; SDA');
  expect(await creator([])).toBe('Seeblick');
});

test('numbers of a document that is not as it was counted are told to be lost', () => {
  expect(withMarks('<w:p><!-- <w:p> --></w:p>', [3])).toBeNull();
  expect(withMarks('<w:p w:rsidR="1"><w:r/></w:p><w:p/>', [3, null])).toContain('<w:p w:rsidR="1"><w:bookmarkStart ');
});

test('a list that begins with another number, or goes on behind other text, keeps its number', async () => {
  const items = [
    '<w:numId w:val="1"/>',
    '',
    '<w:numId w:val="1"/>',
    '',
    '<w:numId w:val="2"/>',
    '<w:numId w:val="3"/>',
    '',
    '<w:numId w:val="4"/>',
  ];
  const paragraphs = items.map((id) =>
    id === ''
      ? '<w:p><w:r><w:t>Dazwischen.</w:t></w:r></w:p>'
      : `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/>${id}</w:numPr></w:pPr><w:r><w:t>Punkt.</w:t></w:r></w:p>`,
  );
  const office = 'http://schemas.openxmlformats.org';
  const level = (start: number, format: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    strToU8(`<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`);
  const space = `xmlns:w="${office}/wordprocessingml/2006/main"`;
  const bytes = zipSync({
    '_rels/.rels': relations(relation('r', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(relation('n', 'numbering', 'numbering.xml')),
    'word/document.xml': strToU8(`<w:document ${space}><w:body>${paragraphs.join('')}</w:body></w:document>`),
    // The third begins anew with 1; bullets have no number.
    'word/numbering.xml': strToU8(
      `<w:numbering ${space}><w:abstractNum w:abstractNumId="7">${level(1, 'decimal')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(4, 'bullet')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
        '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>' +
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="40000"/></w:lvlOverride></w:num></w:numbering>',
    ),
  });
  const [read] = await readDocx(bytes, 'a.docx', countedIds());
  const lists = read?.doc.children.filter(({ type }) => type.name === 'list') ?? [];
  expect(lists.map(({ attrs }) => [attrs.kind, attrs.start])).toEqual([
    ['numbered', 1],
    ['numbered', 2],
    ['numbered', 1],
    ['bulleted', 1],
    // No list of ours counts so high.
    ['numbered', 1],
  ]);
  expect(read?.receipt.changed).toContainEqual({ kind: 'numbering', count: 1 });
  expect(read?.receipt.addsUp).toBe(true);
});

test('what it holds is read back from it: styles by their names, rows, and pictures by their descriptions', async () => {
  const story = article(
    { headline: 'Ein Pakt', fields: { dateline: 'Bern' } },
    paragraph('Er ist ', schema.text('neu', [schema.mark('strong')]), ' & lang.'),
    crosshead('Was darin steht'),
    list('Reis', 'Mehl'),
    table(['Jahr', 'Mio.'], ['2026', '5']),
    pullquote('«Ein Dokument»', 'Wladimir Putin'),
  );
  expect(await docx.lines(await file(story))).toEqual([
    { kind: 'text', style: 'Heading 1', words: 'Ein Pakt' },
    { kind: 'text', style: 'Byline', words: 'Bern' },
    { kind: 'text', style: 'Normal', words: 'Er ist neu & lang.' },
    { kind: 'text', style: 'Heading 2', words: 'Was darin steht' },
    { kind: 'text', style: 'List Paragraph', words: 'Reis' },
    { kind: 'text', style: 'List Paragraph', words: 'Mehl' },
    { kind: 'row', style: '', words: 'Jahr | Mio.' },
    { kind: 'row', style: '', words: '2026 | 5' },
    { kind: 'text', style: 'Pull Quote', words: '«Ein Dokument»' },
    { kind: 'text', style: 'Source', words: '– Wladimir Putin' },
  ]);
});

test.each(exampleNodes())('what is shown of $name has its words', async (example) => {
  const shown = (await docx.lines(await file(exampleArticle(example.node)))).map((line) => line.words).join(' ');
  for (const word of words(example.node.textBetween(0, example.node.content.size, ' ', ' ')))
    expect(shown).toContain(word);
});

test.each([true, false])('a crosshead in a box divides it and is no title, whether it has one: %s', async (titled) => {
  const title = titled ? [node('factbox_title', 'Was gilt')] : [];
  const box = node('factbox', ...title, node('crosshead', 'Im Krieg'), node('paragraph', 'Beistand.'));
  const doc = article({ headline: 'Ein Pakt' }, schema.nodeFromJSON(box));
  const [read] = await readDocx(await file(doc), 'a.docx', countedIds());
  const [factbox] = (read?.doc.children ?? []).filter(({ type }) => type.name === 'factbox');
  expect(factbox?.children.map(({ type, textContent }) => `${type.name} ${textContent}`)).toEqual([
    ...(titled ? ['factbox_title Was gilt'] : []),
    'crosshead Im Krieg',
    'paragraph Beistand.',
  ]);
});
