import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { articleTree, nodeTree } from '#article/html.ts';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { element, type HtmlTree } from '#marks/htmlTree.ts';
import { fc } from '#testing/fastCheck.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import type { FormatContext } from './defineFormat.ts';
import { htmlFragment } from './html/htmlFragment.ts';
import { markdown } from './markdown/markdown.ts';
import { type Outgoing, outgoing, unrecorded } from './outgoing.ts';
import { plainText } from './text/plainText.ts';

const context: FormatContext = {
  newsroom: 'Seeblick',
  origin: 'https://example.org',
  now: Date.UTC(2026, 0, 14),
  pictureAddress: (picture) => `https://example.org/media/${picture}`,
  articleAddress: (article) => `https://example.org/read/${article}`,
  recordingAddress: (recording) => `https://example.org/media/audio/${recording}`,
};

/** A piece of an article, as a tree. */
const piece = (tree: HtmlTree): Outgoing => ({ ...outgoing(article({}), unrecorded), tree, body: tree });

/** The text of Markdown as a reader gets it, white space as one space. */
function readBack(written: string): string {
  const texts: string[] = [];
  const read = (node: Nodes) => {
    if (node.type === 'text') texts.push(node.value);
    else if (node.type === 'break') texts.push(' ');
    else if ('children' in node) for (const child of node.children) read(child);
  };
  const root = unified().use(remarkParse).use(remarkGfm).parse(written);
  for (const block of root.children) {
    read(block);
    texts.push(' ');
  }
  return collapsed(texts.join(''));
}

const collapsed = (text: string) => text.replaceAll(/[ \t\n]+/g, ' ').replaceAll(/^ | $/g, '');

const br = schema.node('hardBreak');
const marked = (mark: string, text: string, attrs: object = {}) => schema.text(text, [schema.mark(mark, { ...attrs })]);

describe('markdown', () => {
  const write = (tree: HtmlTree) => markdown.write(piece(tree), context);

  test('an article with what stands in most', () => {
    const doc = article(
      { headline: 'Ein Vertrag' },
      paragraph(
        'Er ist ',
        marked('strong', 'neu'),
        ' und ',
        marked('emphasis', 'lang'),
        '. ',
        marked('link', 'Mehr', { href: 'https://example.org/' }),
      ),
      crosshead('Was darin steht'),
      paragraph('Zeile', br, 'Zeile'),
      pullquote('«Ein Dokument»', 'Wladimir Putin'),
      list('Eins', 'Zwei'),
      schema.node('divider'),
    );
    expect(write(articleTree(doc))).toBe(`# Ein Vertrag

Er ist **neu** und *lang*. [Mehr](https://example.org/)

## Was darin steht

Zeile\\
Zeile

> «Ein Dokument»
>
> — Wladimir Putin

- Eins
- Zwei

---
`);
  });

  test('a figure is its picture, then caption and credit; without a picture only these', () => {
    const figure = (picture: string) =>
      element(
        'figure',
        { 'data-picture': picture },
        element('img', { alt: 'Zwei Männer' }),
        element('figcaption', {}, 'In Pjöngjang.'),
        element('small', {}, 'Foto: Agentur'),
      );
    expect(write([figure('p1')])).toBe('![Zwei Männer](https://example.org/media/p1)\n\nIn Pjöngjang. Foto: Agentur\n');
    expect(write([figure('')])).toBe('In Pjöngjang. Foto: Agentur\n');
  });

  test('a table keeps its rows and its head; what it is called stands before it, and its source behind it', () => {
    const cells = (head: boolean, ...words: string[]) =>
      node('table_row', ...words.map((word) => node('table_cell', { head }, word)));
    const table = node(
      'table',
      node('table_caption', 'Exporte'),
      node('table_grid', cells(true, 'Jahr', 'Mio.'), cells(false, '2023', '5 | 6')),
      node('table_source', 'Quelle: Amt'),
    );
    expect(write([nodeTree(schema.nodeFromJSON(table))])).toBe(
      'Exporte\n\n| Jahr | Mio.   |\n| ---- | ------ |\n| 2023 | 5 \\| 6 |\n\nQuelle: Amt\n',
    );
  });

  test('a recording has what it is called before its words', () => {
    const audio = node(
      'audio',
      { audio: 'r1' },
      node('audio_title', 'Die Rede'),
      node('audio_credit', 'Radio'),
      node('paragraph', 'Meine Damen und Herren.'),
    );
    const written = write([nodeTree(schema.nodeFromJSON(audio))]);
    expect(written).toMatch(/^Die Rede Radio\n\n.*Meine Damen und Herren\./s);
    expect(written).toContain('https://example.org/media/audio/r1');
  });

  test('code that is partly in another language is one piece of code', () => {
    const code = schema.mark('code');
    const words = [schema.text('le ', [schema.mark('language', { lang: 'fr' }), code]), schema.text('das', [code])];
    expect(write([nodeTree(schema.node('paragraph', null, words))])).toBe('`le das`\n');
  });

  test('a box has its title in bold, so that it is no heading of the article', () => {
    const box = element(
      'aside',
      {},
      element('h2', { class: 'factbox-title' }, 'Das Abkommen'),
      element('h3', {}, 'Fristen'),
      element('p', {}, 'Stand: Juni.'),
    );
    expect(write([box])).toBe('> **Das Abkommen**\n>\n> ### Fristen\n>\n> Stand: Juni.\n');
  });

  test('what it has no sign for: subscript stays HTML, media become links', () => {
    expect(write([element('p', {}, 'H', element('sub', {}, '2'), 'O')])).toBe('H<sub>2</sub>O\n');
    expect(write([element('audio', { src: 'https://example.org/a.mp3' })])).toContain('https://example.org/a.mp3');
  });

  test('read again it is the same text: nothing in it becomes markup', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'a b*_`#-+>|[]()!<&;\\~=1.:/@\u00a0«'.split('')),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (lines) => {
        const tree = lines.map((line) => element('p', {}, line));
        expect(readBack(write(tree))).toBe(collapsed(lines.map(collapsed).join(' ')));
      }),
    );
  });
});

describe('plain text and HTML', () => {
  test('plain text has lists, rows and breaks', () => {
    const nested = element(
      'ul',
      {},
      element('li', {}, element('p', {}, 'Hilfe'), element('ol', {}, element('li', {}, 'Reis'))),
    );
    expect(plainText.write(piece([nested, element('p', {}, 'a', element('br', {}), 'b')]))).toBe(
      '– Hilfe\n  1. Reis\n\na\nb',
    );
  });

  test('HTML has the pictures, no facts of the newsroom, and nothing empty but cells', () => {
    const figure = element('figure', { 'data-picture': 'p1', 'data-id': 'x' }, element('img', { alt: '' }));
    const legend = element('figcaption', {}, element('small', {}));
    const empty = [
      element('p', { class: 'kicker' }),
      element('figure', {}, legend, element('table', {}, element('td', {}))),
    ];
    expect(htmlFragment.write(piece(empty), context)).toBe('<figure><table><td></td></table></figure>');
    expect(
      htmlFragment.write(piece([figure, element('aside', { class: 'pullquote', role: 'note' }, 'a')]), context),
    ).toBe('<figure><img alt="" src="https://example.org/media/p1"></figure>\n<aside class="pullquote">a</aside>');
  });
});
