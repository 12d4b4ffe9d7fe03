import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { fc } from '#testing/fastCheck.ts';
import { article, list, paragraph, pullquote } from '#testing/write.ts';
import { lineText, textblocksIn } from '../textblocks.ts';
import { patternOf, rangesIn } from './pattern.ts';
import { replaceAll } from './replacing.ts';

function replacing(doc: Node, search: string, words: string, regular = false) {
  const pattern = patternOf({ words: search, matchCase: true, wholeWord: false, regular });
  if (!pattern) throw new Error('Nothing is looked for');
  const found = textblocksIn(doc, 0)
    .map((line) => ({ line, ranges: rangesIn(pattern, lineText(line.node)) }))
    .filter(({ ranges }) => ranges.length > 0);
  const transaction = replaceAll(EditorState.create({ doc }).tr, found, { pattern, words, regular });
  transaction.doc.check();
  return transaction;
}

const texts = (doc: Node) => textblocksIn(doc, 0).map(({ node }) => lineText(node));
const strong = (words: string) => schema.text(words, [schema.mark('strong')]);
const lineBreak = schema.node('hardBreak');

describe('replacing all', () => {
  test('is a step for each match, in every part of the article', () => {
    const doc = article({ headline: 'ab' }, paragraph('a b a'), pullquote('xay', 'a'), list('a', 'b'));
    const { doc: after, steps } = replacing(doc, 'a', 'Wort');
    expect(texts(after)).toEqual(['', 'Wortb', '', 'Wort b Wort', 'xWorty', 'Wort', 'Wort', 'b']);
    expect(steps).toHaveLength(6);
  });

  test('keeps the ids of blocks and the marks that all of a match has', () => {
    const doc = article({}, paragraph('x ', strong('alt alt'), ' al', strong('t')));
    const after = replacing(doc, 'alt', 'neu').doc;
    const [before, block] = [doc.lastChild, after.lastChild];
    expect(block?.attrs.id).toBe(before?.attrs.id);
    expect(block?.children.map((child) => [child.text, child.marks.length])).toEqual([
      ['x ', 0],
      ['neu neu', 1],
      [' neu', 0],
    ]);
  });

  test('line breaks taken along by a group stay line breaks', () => {
    const doc = article({}, paragraph('eins', lineBreak, 'zwei'));
    expect(texts(replacing(doc, '(\\w+)(\\s)(\\w+)', '$3$2$1', true).doc).at(-1)).toBe('zwei\neins');
  });

  test('very many matches take one step a textblock and come to the same', () => {
    const many = Array.from({ length: 30 }, (_, index) => paragraph(`${index}: `, strong('a b '.repeat(40)), 'a'));
    const { doc, steps } = replacing(article({}, ...many), 'a', 'XY');
    expect(steps).toHaveLength(30);
    expect(texts(doc).slice(3)).toEqual(many.map((node) => node.textContent.replaceAll('a', 'XY')));
    expect(doc.lastChild?.children.map(({ marks }) => marks.length)).toEqual([0, 1, 0]);
  });

  test('is what replacing in the texts is', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀', ' ') });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), words, words, (lines, search, put) => {
        if (search === '') return;
        const doc = article({}, ...lines.map((line) => paragraph(line)));
        expect(texts(replacing(doc, search, put).doc)).toEqual(texts(doc).map((text) => text.replaceAll(search, put)));
      }),
    );
  });
});
