import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { deepest, depthOf } from './depth.ts';
import { articleTree, writeHtml } from './html.ts';
import { parse } from './parse.ts';
import { readHtml } from './readHtml.ts';
import { schema } from './schema.ts';

/** The body as lines such as `paragraph: words`, which is what a reader of the test wants to see. */
function read(html: string): string[] {
  const doc = parse(readHtml(html));
  doc.check();
  const line = (node: typeof doc): string =>
    node.isTextblock || node.isLeaf
      ? `${node.type.name}: ${node.textBetween(0, node.content.size, '|', '|')}`
      : `${node.type.name}(${node.children.map(line).join(', ')})`;
  return doc.children.filter((child) => child.type.spec.group !== 'front' || child.childCount > 0).map(line);
}

describe('other people’s HTML', () => {
  test('text outside of blocks becomes paragraphs, and lines are not run together', () => {
    expect(read('Eins <b>zwei</b><div>drei</div>vier<p>fünf</p>')).toEqual([
      'paragraph: Eins zwei',
      'paragraph: drei',
      'paragraph: vier',
      'paragraph: fünf',
    ]);
  });

  test('white space collapses as in a browser; no-break spaces and breaks stay', () => {
    expect(read('<p>\n  a\t b <em> c</em>\n <br>\n d\u00a0\u00a0e </p>\n\n<p>\n</p>')).toEqual([
      'paragraph: a b c|d\u00a0\u00a0e',
      'paragraph: ',
    ]);
  });

  test('lists go as deep as an article takes them; what is deeper stays in the deepest of them', () => {
    for (const [open, close] of [
      ['<ul><li>', '</li></ul>'],
      ['<ol><li><p>', '</p></li></ol>'],
    ] as const) {
      const words = Array.from({ length: 40 }, (_, level) => `Stufe${level + 1}`);
      const doc = parse(readHtml(words.map((word) => open + word).join('') + close.repeat(words.length)));
      doc.check();
      // A list is two deep with its item, and the text in it one.
      expect(Math.max(...doc.children.map(depthOf))).toBe(deepest - 1);
      expect(doc.textBetween(0, doc.content.size, ' ').trim().split(/\s+/)).toEqual(words);
    }
  });

  test('a table is a table, with the rows and columns that are in use', () => {
    expect(
      read(
        '<table><caption>Orte</caption><colgroup><col></colgroup><thead><tr><th>Ort</th><th>Zahl</th></tr></thead>' +
          '<tr><td><p>Zürich</p></td><td>4<b>2</b></td><td></td></tr><tr><td></td><td>&nbsp;</td></tr></table>',
      ),
    ).toEqual([
      'table(table_caption: Orte, table_grid(table_row(table_cell: Ort, table_cell: Zahl), ' +
        'table_row(table_cell: Zürich, table_cell: 42)))',
    ]);
    expect(read('<table><tr><td>a<br>b</td><td></td><td>c</td></tr></table>')).toEqual([
      'table(table_grid(table_row(table_cell: a|b, table_cell: , table_cell: c)))',
    ]);
    expect(read('<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual([
      'table(table_grid(table_row(table_cell: a, table_cell: , table_cell: b), ' +
        'table_row(table_cell: , table_cell: , table_cell: c)))',
    ]);
  });

  test('the first row of a spreadsheet is a head where it names figures', () => {
    const heads = (html: string) => {
      const doc = parse(readHtml(html));
      const found: boolean[] = [];
      doc.descendants((node) => void (node.type.name === 'table_cell' && found.push(Boolean(node.attrs.head))));
      return found;
    };
    expect(heads('<table><tr><td>Ort</td><td>Zahl</td></tr><tr><td>Bern</td><td>42</td></tr></table>')).toEqual([
      true,
      true,
      false,
      false,
    ]);
    for (const first of ['<td>Bern</td><td>41</td>', '<td></td><td>Zahl</td>'])
      expect(heads(`<table><tr>${first}</tr><tr><td>Genf</td><td>42</td></tr></table>`)).not.toContain(true);
  });

  test('a table that lays a page out is its lines', () => {
    expect(read('<table><tr><td><p>eins</p><p>zwei</p></td><td>drei</td></tr></table>')).toEqual([
      'paragraph: eins',
      'paragraph: zwei',
      'paragraph: drei',
    ]);
    expect(read('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toEqual(['paragraph: a', 'paragraph: b']);
    expect(read('<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([
      'table(table_grid(table_row(table_cell: a, table_cell: b)))',
    ]);
  });

  test('what is no text is left out, unknown elements are looked through', () => {
    expect(
      read('<style>p{}</style><script>x</script><p><font><span>a</span></font><svg><text>x</text></svg></p>'),
    ).toEqual(['paragraph: a']);
  });

  test('a list item without its list, a list in a list, text in a list', () => {
    expect(read('<li>a</li><li>b</li>')).toEqual(['list(list_item(paragraph: a), list_item(paragraph: b))']);
    expect(read('<ul><li>a</li><ul><li>b</li></ul>c</ul>')).toEqual([
      'list(list_item(paragraph: a, list(list_item(paragraph: b)), paragraph: c))',
    ]);
  });

  test('a figure in a list item is put behind the list, for it has no place in it', () => {
    expect(read('<ul><li>a<figure data-picture="p"><figcaption>b</figcaption></figure></li></ul>')).toEqual([
      'list(list_item(paragraph: a))',
      'figure(figure_caption: b)',
    ]);
  });

  test('parts by their bare tags inside their block, in the block’s order, twice joined', () => {
    expect(read('<blockquote><footer>Quelle</footer><p>Worte</p></blockquote>')).toEqual([
      'blockquote(paragraph: Worte, blockquote_source: Quelle)',
    ]);
    expect(read('<aside class="pullquote"><p>a</p><p>b</p></aside><figure>c</figure>')).toEqual([
      'pullquote(pullquote_words: a|b)',
      'figure(figure_caption: c)',
    ]);
  });

  test('a page of ours as readers got it', () => {
    const dressed =
      '<figure data-picture="p"><img><figcaption class="figure-caption">Legende <small class="figure-credit">Foto</small></figcaption></figure>';
    expect(read(dressed)).toEqual(['figure(figure_caption: Legende, figure_credit: Foto)']);
  });

  test('headings: ours by class, others are crossheads; a second kicker is text', () => {
    expect(read('<p>x</p><p class="kicker">k</p><h1 class="headline">h</h1><h3>c</h3><p class="kicker">l</p>')).toEqual(
      ['kicker: k', 'headline: h', 'paragraph: x', 'crosshead: c', 'paragraph: l'],
    );
  });

  test('marks that a block does not take are given up, addresses that are none as well', () => {
    const doc = parse(readHtml('<h2><b>a</b><em>b</em></h2><p><a href="javascript:alert(1)">c</a></p>'));
    expect(doc.child(3).children.map(({ marks }) => marks.map((mark) => mark.type.name))).toEqual([[], ['emphasis']]);
    expect(doc.child(4).firstChild?.marks).toEqual([]);
  });

  test('any HTML is read into a valid article, and none of its words is lost', () => {
    const tags = [
      'p',
      'div',
      'ul',
      'li',
      'ol',
      'blockquote',
      'figure',
      'figcaption',
      'aside',
      'h1',
      'h2',
      'b',
      'em',
      'a',
      'footer',
      'cite',
      'table',
      'tr',
      'td',
      'th',
    ];
    const classes = [
      '',
      ' class="pullquote"',
      ' class="table"',
      ' class="factbox"',
      ' class="kicker"',
      ' class="headline"',
      ' class="pullquote-words"',
      ' href="https://a.ch"',
    ];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.integer({ min: 100, max: 999 }).map((number) => `W${number}`),
        fc.constantFrom('<br>', '<hr>', ' ', '<figure data-picture="x"></figure>'),
        fc
          .tuple(fc.constantFrom(...tags), fc.constantFrom(...classes), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, attribute, inside]) => `<${tag}${attribute}>${inside.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (pieces) => {
        const html = pieces.join('');
        const doc = parse(readHtml(html));
        doc.check();
        const found = doc.textBetween(0, doc.content.size, ' ', ' ').match(/W\d+/g) ?? [];
        expect(found.toSorted()).toEqual((html.match(/W\d+/g) ?? []).toSorted());
      }),
      { numRuns: 400 },
    );
  });
});

test('every text of ours comes back from its tree, spaces included; from HTML, whatever a parser leaves alone', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.boolean(), fc.boolean()), { maxLength: 6 }), (runs) => {
      const inline = runs.map(([text, strong, emphasis]) =>
        schema.text(text, [...(strong ? [schema.mark('strong')] : []), ...(emphasis ? [schema.mark('emphasis')] : [])]),
      );
      const doc = parse([], {}, 'keep').copy(
        parse([]).content.replaceChild(3, schema.node('paragraph', { id: 'abcd' }, inline)),
      );
      expect(parse(articleTree(doc), {}, 'keep').toJSON()).toEqual(doc.toJSON());
      // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML knows no NUL and no carriage return
      if (/[\u0000\r]/.test(doc.textContent)) return;
      expect(parse(readHtml(writeHtml(articleTree(doc))), {}, 'keep').toJSON()).toEqual(doc.toJSON());
    }),
    { numRuns: 300 },
  );
});
