import 'fake-indexeddb/auto';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { DisplacedRecord } from '#api/displaced.ts';
import { schema } from '#article/schema.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab } from '#testing/tab.ts';
import { divider, paragraph } from '#testing/write.ts';
import { putBack } from './putBack.ts';

let newsroom: TestNewsroom;
let anna: Tab;

beforeEach(async () => {
  newsroom = await startNewsroom();
  const { id } = await newsroom.owner.call(endpoints.createArticle, {});
  anna = await browserAt(newsroom, await newsroom.person('reporter', 'Anna')).tab(id);
  await anna.view(({ receipt }) => receipt.kind === 'saved');
  const { session } = anna;
  const { doc } = session.state;
  const body = [paragraph('It rained.'), divider(), paragraph('Nobody slept.')];
  session.dispatch(session.state.tr.replaceWith(doc.content.size - 2, doc.content.size, body));
});
afterEach(async () => {
  await anna.session.close();
  anna.channel.close();
  await newsroom.close();
});

const body = () => anna.session.state.doc.children.slice(3);
const told = () => body().map(({ type, textContent }) => (type.name === 'divider' ? '—' : textContent));
const record = (more: Partial<DisplacedRecord>): DisplacedRecord => ({
  ...{ id: 'text1', words: 'All night.', reason: 'rebase', at: 1 },
  ...{ person: { id: 'anna', name: 'Anna', role: 'reporter', colour: 1 } },
  ...more,
});
const select = (words: string) => {
  const { doc, tr } = anna.session.state;
  doc.descendants((node, position) => {
    if (node.isText && node.text === words)
      anna.session.dispatch(tr.setSelection(TextSelection.create(doc, position, position + words.length)));
  });
};

test('words come back behind a block that has no text of its own', () => {
  const block = String(body()[1]?.attrs.id);
  expect(putBack(anna.session, record({ block }), 'place')).toBe(true);
  expect(told()).toEqual(['It rained.', '—', 'All night.', 'Nobody slept.']);
});

test('words of the headline come back where the body begins', () => {
  expect(putBack(anna.session, record({ block: 'headline' }), 'place')).toBe(true);
  expect(told()).toEqual(['All night.', 'It rained.', '—', 'Nobody slept.']);
});

test('words whose block has gone come back at the end', () => {
  expect(putBack(anna.session, record({ block: 'gone' }), 'place')).toBe(true);
  expect(told()).toEqual(['It rained.', '—', 'Nobody slept.', 'All night.']);
});

test('what is selected does not go for words that come back at the caret', () => {
  select('It rained.');
  expect(putBack(anna.session, record({ words: ' All night.' }), 'caret')).toBe(true);
  expect(told()).toEqual(['It rained. All night.', '—', 'Nobody slept.']);
  const { doc, tr } = anna.session.state;
  const at = doc.content.size - (body()[2]?.nodeSize ?? 0) - 1;
  anna.session.dispatch(tr.setSelection(NodeSelection.create(doc, at)));
  expect(putBack(anna.session, record({ words: 'In Bern.' }), 'caret')).toBe(true);
  expect(told()).toEqual(['It rained. All night.', '—', 'In Bern.', 'Nobody slept.']);
});

test('several lines that come back at a caret in a table stand behind it, and take no other cell’s place', () => {
  const { doc, tr } = anna.session.state;
  const row = (...words: string[]) =>
    schema.node(
      'table_row',
      null,
      words.map((word) => schema.node('table_cell', null, schema.text(word))),
    );
  const table = schema.node('table', { id: 'table001' }, [schema.node('table_grid', null, [row('eins'), row('zwei')])]);
  anna.session.dispatch(tr.insert(doc.content.size, table));
  select('eins');
  expect(putBack(anna.session, record({ words: 'In Bern.\nIn Genf.' }), 'caret')).toBe(true);
  expect(told()).toEqual(['It rained.', '—', 'Nobody slept.', 'einszwei', 'In Bern.', 'In Genf.']);
});
