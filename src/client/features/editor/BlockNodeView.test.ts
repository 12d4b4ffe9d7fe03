import { EditorState, TextSelection } from '@tiptap/pm/state';
import { parseHTML } from 'linkedom';
import type { ReactElement } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import type { BlockViewProps } from '#blocks/blockView.ts';
import { article, paragraph } from '#testing/write.ts';
import { BlockNodeView } from './BlockNodeView.ts';
import { commandNamed } from './commands.ts';
import { Portals } from './portals.ts';

beforeEach(() => {
  const { window, document } = parseHTML('<html><body><div id="manuscript"></div></body></html>');
  const { MutationObserver, Node, Element, HTMLElement } = window;
  Object.assign(globalThis, { window, document, MutationObserver, Node, Element, HTMLElement });
  Object.assign(document, { getSelection: () => ({ rangeCount: 0, removeAllRanges() {}, addRange() {} }) });
});

/** An editor with a figure that waits for its picture, and what its controls were given when the upload began. */
async function uploading() {
  const { EditorView } = await import('@tiptap/pm/view');
  const parts = [schema.node('figure_caption', null, [schema.text('Legende')]), schema.node('figure_credit')];
  const doc = article({}, paragraph('Davor'), schema.node('figure', { id: 'figure0001' }, parts), paragraph('Danach'));
  const portals = new Portals();
  const view = new EditorView(document.querySelector('#manuscript'), {
    state: EditorState.create({ doc, selection: TextSelection.create(doc, 17) }),
    nodeViews: { figure: (node, view, place) => new BlockNodeView(node, view, place, portals, (word) => word) },
  });
  // As in a browser that holds the place by itself.
  view.dom.style.overflowAnchor = 'auto';
  const [drawn] = portals.snapshot();
  if (!drawn) throw new Error('The figure has no controls');
  return { view, change: (drawn.content as ReactElement<BlockViewProps>).props.change };
}

const uploaded = { picture: 'pictureaaaa', width: 40 };

test('an upload comes to its block, wherever that has moved meanwhile', async () => {
  const { view, change } = await uploading();
  expect(view.state.selection.$from.parent.textContent).toBe('Legende');
  for (const command of ['moveDown', 'moveUp', 'moveUp']) commandNamed(command).run(view.state, view.dispatch, view);
  expect(change(uploaded, { credit: 'Keystone' })).toBe(true);
  const { doc } = view.state;
  expect(doc.children.slice(3).map(({ type }) => type.name)).toEqual(['figure', 'paragraph', 'paragraph']);
  expect(doc.child(3).attrs).toMatchObject({ ...uploaded, id: 'figure0001' });
  expect(doc.child(3).textContent).toBe('LegendeKeystone');
  view.destroy();
});

test('an upload whose block has gone meanwhile is told so', async () => {
  const { view, change } = await uploading();
  commandNamed('deleteBlock').run(view.state, view.dispatch, view);
  const { doc } = view.state;
  expect(change(uploaded)).toBe(false);
  expect(view.state.doc).toBe(doc);
  view.destroy();
});
