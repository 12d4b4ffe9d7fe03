import { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { article, paragraph } from '#testing/write.ts';
import type { FilesToUpload } from '../pictures.ts';
import { pasteForeign } from './pasteForeign.ts';
import { pasteMarkdown } from './pasteMarkdown.ts';

test.each([
  ['HTML', pasteForeign, { html: '<p>a</p>'.repeat(150_000), text: 'a' }],
  ['HTML nested too deeply', pasteForeign, { html: '<div>'.repeat(600), text: 'a' }],
  ['text', pasteForeign, { html: '', text: 'a\n'.repeat(150_000) }],
  ['Markdown', pasteMarkdown, { html: '', text: '- a\n'.repeat(150_000), markdown: '- a' }],
])('%s that is more than any article is refused before it is read, and nothing is pasted', (_, paste, foreign) => {
  const state = EditorState.create({ doc: article({}, paragraph('da')) });
  const view = { state } as EditorView;
  expect(() => paste(view, { rtf: '', markdown: null, ...foreign }, new Map() as unknown as FilesToUpload)).toThrow(
    FileRefusal,
  );
  expect(view.state).toBe(state);
});
