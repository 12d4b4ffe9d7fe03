import type { Node } from '@tiptap/pm/model';
import { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { withoutIds } from '#article/blockIds.ts';
import { exampleNodes } from '#testing/examples.ts';
import { article, factbox, list, paragraph, pullquote, table } from '#testing/write.ts';
import { insertSlice } from './pasting.ts';

/** The places in an article's text: the middle of each of its lines. */
function middles(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push(position + 1 + Math.floor(node.content.size / 2));
  });
  return found;
}

/** What a selection from one place to another brings, as the clipboard has it. */
function piece(doc: Node, from: number, to: number): Slice {
  const { content, openStart, openEnd } = doc.slice(from, to, true);
  return new Slice(withoutIds(content), openStart, openEnd);
}

const target = article(
  { headline: 'Titel' },
  paragraph('Absatz'),
  factbox('Kasten', 'Darin'),
  list('Punkt'),
  pullquote('Worte', 'Wer'),
  table(['a', 'b'], ['c', 'd']),
);

test.each(exampleNodes().filter(({ node }) => node.type.isInGroup('block')))(
  'a selection that ends or begins in $name is pasted anywhere',
  ({ node }) => {
    const source = article({}, paragraph('Davor'), node, paragraph('Danach'));
    const places = middles(source).slice(3);
    const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
    const pieces = places.slice(1, -1).flatMap((at) => [piece(source, first, at), piece(source, at, last)]);
    for (const slice of pieces)
      for (const at of middles(target)) {
        const state = EditorState.create({ doc: target, selection: TextSelection.create(target, at) });
        const { doc } = state.apply(insertSlice(state.tr, slice));
        expect(() => doc.check(), `${slice} at ${at}`).not.toThrow();
        const words = slice.content.textBetween(0, slice.content.size, '\n').split('\n');
        for (const line of words) expect(doc.textContent, `${slice} at ${at}`).toContain(line);
      }
  },
);
