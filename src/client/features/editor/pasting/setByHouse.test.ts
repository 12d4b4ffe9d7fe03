import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { article, paragraph, pasted } from '#testing/write.ts';
import { insertSlice } from '../pasting.ts';
import { pastedBy, setByHouse } from './setByHouse.ts';

/** What stands in the body after lines were pasted behind its words. */
function paste(before: string, lines: readonly string[], extent: 'marks' | 'straight') {
  const doc = article({ fields: { language: 'de-CH' } }, paragraph(before));
  const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  const transaction = insertSlice(state.tr, pasted(...lines));
  const range = pastedBy(transaction);
  const count = range ? setByHouse(transaction, range, extent) : 0;
  const texts = transaction.doc.children.slice(3).map((node) => node.textContent);
  return { count, texts };
}

test('straight marks become the house’s in what stands around them, and what was there before stays', () => {
  expect(paste('Er sagt "so" «ja, ', ['"eins" - zwei', 'Drei... '], 'straight')).toEqual({
    count: 3,
    texts: ['Er sagt "so" «ja, «eins» - zwei', 'Drei… '],
  });
});

test('of another program’s document every mark is set, and no letter', () => {
  expect(paste('', ['„Größe“ - 1950-1953 . "x"'], 'marks')).toEqual({ count: 7, texts: ['«Größe» – 1950–1953. «x»'] });
  expect(paste('', ['„Größe“ - 1950-1953 .'], 'straight')).toEqual({ count: 0, texts: ['„Größe“ - 1950-1953 .'] });
});
