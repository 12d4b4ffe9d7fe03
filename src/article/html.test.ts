import { describe, expect, test } from 'vitest';
import { element, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import { fc } from '#testing/fastCheck.ts';
import { nodeTree, writeHtml } from './html.ts';
import { readHtml } from './readHtml.ts';
import { schema } from './schema.ts';

describe('writing', () => {
  test('quotes text and attributes, and closes everything but void elements', () => {
    const tree = [
      element('p', { title: '"a" & <b>', class: undefined }, '<script>&amp;\u00a0"', element('br', {})),
      element('img', { alt: '' }),
    ];
    expect(writeHtml(tree)).toBe(
      '<p title="&quot;a&quot; &amp; &lt;b&gt;">&lt;script&gt;&amp;amp;&nbsp;"<br></p><img alt="">',
    );
  });

  test('neighbours share the element of a mark they share; the outermost mark is the first of the list', () => {
    const [strong, emphasis] = [schema.mark('strong'), schema.mark('emphasis')];
    const link = schema.mark('link', { href: 'https://example.org/?a=1&b=2' });
    const paragraph = schema.node('paragraph', { id: 'para1' }, [
      schema.text('a', [strong]),
      schema.text('b', [strong, emphasis]),
      schema.node('hardBreak', null, undefined, [strong]),
      schema.text('c', emphasis.addToSet(link.addToSet([]))),
    ]);
    expect(writeHtml([nodeTree(paragraph)])).toBe(
      '<p data-id="para1"><strong>a<em>b</em><br></strong><a href="https://example.org/?a=1&amp;b=2"><em>c</em></a></p>',
    );
  });

  test('facts ride in data attributes where they differ from the default', () => {
    const figure = schema.node('figure', { id: 'fig1', picture: 'p1', alt: 'Zwei', width: 3, decorative: false });
    expect(writeHtml([nodeTree(figure)])).toBe(
      '<figure data-id="fig1" data-picture="p1" data-width="3" data-alt="Zwei"><img alt="Zwei"></figure>',
    );
  });
});

describe('reading', () => {
  test('attributes have the names that were written', () => {
    const html =
      '<div class="a b" id="x" data-a-b="1" data-id="y" aria-labelledby="z" tabindex="0" hidden><label for="q">t</label>' +
      '<img srcset="a 1w, b 2w" alt="" width="10"></div>';
    expect(writeHtml(readHtml(html))).toBe(html.replace('hidden', 'hidden=""'));
  });

  test('comments, doctype and the frame of a page fall away, its text does not', () => {
    expect(textOf(readHtml('<!doctype html><html><body><!-- x --><p>a</p></body></html>'))).toBe('a');
  });
});

test('what is written is read as it was', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((words) => !words.includes('\0') && !words.includes('\r'));
  const tree = fc.letrec<{ node: HtmlNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      text,
      fc
        .tuple(
          fc.constantFrom('span', 'em', 'b', 'section'),
          fc.dictionary(fc.constantFrom('title', 'lang', 'data-x-y'), text),
          fc.array(tie('node'), { maxLength: 3 }),
        )
        .map(([tag, attributes, children]) => element(tag, attributes, ...merged(children))),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (inside) => {
      const written = [element('div', {}, inside)];
      expect(writeHtml(readHtml(writeHtml(written)))).toBe(writeHtml(written));
    }),
  );
});

/** Neighbouring texts are one text in any parser. */
function merged(children: readonly HtmlNode[]): HtmlNode[] {
  const done: HtmlNode[] = [];
  for (const child of children) {
    const last = done.at(-1);
    if (typeof last === 'string' && typeof child === 'string') done.splice(-1, 1, last + child);
    else done.push(child);
  }
  return done;
}
