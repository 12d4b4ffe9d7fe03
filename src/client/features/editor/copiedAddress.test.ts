import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, list, paragraph } from '#testing/write.ts';
import { clipboard } from './clipboard.ts';
import { plainLines } from './pasting/CopySerializer.ts';
import type { FilesToUpload } from './pictures.ts';

const nothing = () => undefined;
const waiting = new Map() as unknown as FilesToUpload;
const address = 'https://commons.wikimedia.org/x';
/** What ProseMirror writes on the first element of what is copied; the rest is read before this. */
const own = '<p data-pm-slice="0 0 []">';
const before = article({}, paragraph('Ein Satz.'));

/** The body after a paste at its end, or over its last characters; `keys` are what was pressed for it. */
function pasted(slice: Slice, html: string, { over = 0, shift = false } = {}): Node[] {
  const end = before.content.size - 1;
  let state = EditorState.create({ doc: before, selection: TextSelection.create(before, end - over, end) });
  const view = {
    get state() {
      return state;
    },
    dispatch(transaction: Transaction) {
      state = state.apply(transaction);
    },
  } as EditorView;
  const uses = { insertPictures: nothing, insertFiles: nothing, setByHouse: nothing, keep: nothing, refuse: nothing };
  const data = { 'text/plain': plainLines(slice), 'text/html': html };
  const clipboardData = { getData: (type: keyof typeof data) => data[type] ?? '', files: [] };
  const plugin = clipboard({ ...uses, waiting });
  plugin.props.handleDOMEvents?.keydown?.call(plugin, view, { key: 'V', shiftKey: shift } as KeyboardEvent);
  plugin.props.handlePaste?.call(plugin, view, { clipboardData } as unknown as ClipboardEvent, slice);
  state.doc.check();
  return state.doc.children.slice(3);
}

const words = (name: string, text = '') => schema.node(name, null, text === '' ? [] : [schema.text(text)]);
const figure = schema.node('figure', { picture: 'pictureaaaa' }, [
  words('figure_caption'),
  words('figure_credit', address),
]);
const embed = schema.node('embed', { url: 'https://www.youtube.com/watch?v=abc' }, [words('embed_title', address)]);

test.each([figure, embed, list(address)])(
  'a $type.name whose only words are an address comes back as it was copied',
  (block) => {
    for (const over of [0, 4]) {
      const found = pasted(new Slice(Fragment.from(block), 0, 0), own, { over });
      expect(found.find(({ type }) => type === block.type)?.toJSON()).toMatchObject({ ...block.toJSON(), attrs: {} });
    }
  },
);

test('words of an article that are an address keep their own link and looks', () => {
  const marks = [schema.mark('strong'), schema.mark('link', { href: 'https://www.admin.ch/gov/de/start.html' })];
  const text = schema.text('https://admin.ch', marks);
  const slice = new Slice(Fragment.from(paragraph(text)), 1, 1);
  for (const over of [0, 4]) expect(pasted(slice, own, { over })[0]?.lastChild?.toJSON()).toEqual(text.toJSON());
});

test('an address from elsewhere becomes a link, unless it is pasted plainly', () => {
  const slice = new Slice(Fragment.from(paragraph(address)), 1, 1);
  const linked = (given: { over?: number; shift?: boolean }, html = '') =>
    pasted(slice, html, given)[0]?.lastChild?.marks.map(({ attrs }) => attrs.href);
  expect(linked({})).toEqual([address]);
  expect(linked({ over: 4 })).toEqual([address]);
  expect(linked({}, `<a href="https://example.org">${address}</a>`)).toEqual([address]);
  expect(linked({ shift: true })).toEqual([]);
  expect(linked({ over: 4, shift: true })).toEqual([]);
});
