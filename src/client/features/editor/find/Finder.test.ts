import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import type { ArticleSession } from '../../../connection/ArticleSession.ts';
import { articleState } from '../../../connection/articleState.ts';
import { createManuscript } from '../manuscript.ts';
import { Finder } from './Finder.ts';

const query = { words: 'neu', matchCase: false, wholeWord: false, regular: false };

/** An editor in which a word has been written, and selected, since it was looked for. */
async function found() {
  const state = articleState(article({}, paragraph('alt ')), 0, 'test', () => 'new-block1');
  const editor = createManuscript({ state, writable: true } as ArticleSession, []);
  const finder = new Finder(editor);
  await finder.search(query, 0);
  const end = editor.state.doc.content.size - 1;
  editor.view.dispatch(editor.state.tr.insertText('neu', end));
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end, end + 3)));
  return { editor, finder };
}

test.each(['replace', 'replaceAll'] as const)('%s changes nothing once one may not write any more', async (way) => {
  const { editor, finder } = await found();
  editor.setEditable(false, false);
  await finder[way]('anders');
  expect(editor.state.doc.textContent).toBe('alt neu');
  expect(finder.store.getState().replaced).toBeNull();
  finder.end();
});

test('every match is replaced, also one that was written since', async () => {
  const { editor, finder } = await found();
  await finder.replaceAll('anders');
  expect(editor.state.doc.textContent).toBe('alt anders');
  expect(finder.store.getState()).toMatchObject({ replaced: 1, count: 0 });
  finder.end();
});
