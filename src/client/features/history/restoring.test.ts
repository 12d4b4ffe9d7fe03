import 'fake-indexeddb/auto';
import type { Node } from '@tiptap/pm/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { blockKey } from '#article/restore.ts';
import { schema } from '#article/schema.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab } from '#testing/tab.ts';
import { setField } from '../../connection/changeField.ts';
import type { SessionView } from '../../connection/sessionView.ts';
import { restore } from './restoring.ts';

let newsroom: TestNewsroom;
let article: string;
let anna: Tab;
let bruno: Tab;

const isSaved = ({ receipt, phase }: SessionView) => phase === 'ready' && receipt.kind === 'saved';
const textOf = (doc: Node) => doc.textBetween(0, doc.content.size, '\n').trim();
const saved = () => Promise.all([anna.view(isSaved), bruno.view(isSaved)]);

beforeEach(async () => {
  newsroom = await startNewsroom();
  ({ id: article } = await newsroom.owner.call(endpoints.createArticle, {}));
  anna = await browserAt(newsroom, await newsroom.person('reporter', 'Anna')).tab(article);
  bruno = await browserAt(newsroom, await newsroom.person('reporter', 'Bruno')).tab(article);
  await saved();
});
afterEach(async () => {
  for (const tab of [anna, bruno]) {
    await tab.session.close();
    tab.channel.close();
  }
  await newsroom.close();
  expect(newsroom.errors).toEqual([]);
});

async function versionOf(tab: Tab): Promise<{ version: number; old: Node }> {
  const { receipt } = await tab.view(isSaved);
  const version = receipt.kind === 'saved' ? receipt.version : 0;
  const { document } = await newsroom.owner.call(endpoints.readDocumentAt, { id: article, version: String(version) });
  return { version, old: readDocument(document) };
}

/** Writes a text, remembers the version, and cuts it. */
async function written() {
  anna.type('It rained all night. Nobody slept.');
  setField(anna.session, 'section', 'Bern');
  await anna.view(isSaved);
  const then = await versionOf(anna);
  const { doc } = anna.session.state;
  anna.session.dispatch(
    anna.session.state.tr.delete(doc.content.size - 1 - ' Nobody slept.'.length, doc.content.size - 1),
  );
  setField(anna.session, 'section', 'Zürich');
  await saved();
  await bruno.text((text) => text.trim() === 'It rained all night.');
  return then;
}

test('a version comes back by the writer’s own steps, with its details, and nothing is doubled', async () => {
  const { version, old } = await written();
  const restored = restore(anna.session, { kind: 'version', version, old }, []);
  expect(restored).toMatchObject({ undo: expect.any(Function) });
  await bruno.text((text) => text.trim() === 'It rained all night. Nobody slept.');
  await saved();
  const { document, version: head } = await newsroom.owner.call(endpoints.readDocumentAt, { id: article });
  const stored = readDocument(document);
  expect(stored.eq(old)).toBe(true);
  expect(stored.eq(bruno.session.state.doc)).toBe(true);
  expect(head).toBeGreaterThan(version + 2);
  expect(restore(anna.session, { kind: 'version', version, old }, [])).toBe('same');
});

test('a version of more blocks than one message carries comes back, and goes again', async () => {
  const blocks = Array.from({ length: 260 }, (_, index) =>
    schema.node('paragraph', { id: `block-${index}` }, schema.text(`Line ${index}`)),
  );
  anna.session.dispatch(anna.session.state.tr.insert(anna.session.state.doc.content.size, blocks));
  await saved();
  const { version, old } = await versionOf(anna);
  const { tr, doc } = anna.session.state;
  doc.forEach((block, position) => {
    if (block.textContent !== '') tr.insertText('X', tr.mapping.map(position + 1));
  });
  anna.session.dispatch(tr);
  await saved();
  const changed = (await versionOf(anna)).old;
  const restored = restore(anna.session, { kind: 'version', version, old }, []);
  await saved();
  expect((await versionOf(anna)).old.eq(old)).toBe(true);
  if (typeof restored === 'string') throw new Error(restored);
  expect(restored.undo()).toBe(true);
  await saved();
  expect((await versionOf(anna)).old.eq(changed)).toBe(true);
});

test('the way back takes what was restored and no word of others', async () => {
  const { version, old } = await written();
  const restored = restore(anna.session, { kind: 'version', version, old }, []);
  await saved();
  const { doc } = bruno.session.state;
  bruno.session.dispatch(bruno.session.state.tr.insertText('Storm', 3));
  await bruno.view(isSaved);
  await anna.text((text) => text.includes('Storm'));
  expect(doc.eq(bruno.session.state.doc)).toBe(false);
  if (typeof restored === 'string') throw new Error(restored);
  expect(restored.undo()).toBe(true);
  await saved();
  await bruno.text((text) => !text.includes('Nobody'));
  expect(textOf(bruno.session.state.doc)).toBe('Storm\n\nIt rained all night.');
  expect(bruno.session.state.doc.attrs.section).toBe('Zürich');
});

test('the way back is another one once one has written on, and leaves a detail that somebody set since', async () => {
  const { version, old } = await written();
  const restored = restore(anna.session, { kind: 'version', version, old }, []);
  await saved();
  setField(bruno.session, 'section', 'Basel');
  await bruno.view(isSaved);
  anna.type(' More.');
  await saved();
  await anna.text((text) => text.includes('More.'));
  if (typeof restored === 'string') throw new Error(restored);
  expect(restored.undo()).toBe(false);
  await saved();
  expect(textOf(anna.session.state.doc)).toContain('Nobody slept. More.');
  expect(anna.session.state.doc.attrs.section).toBe('Basel');
});

test('one block or one passage comes back, while another person writes in the same moment', async () => {
  const { old } = await written();
  const key = blockKey(old.child(3));
  bruno.session.dispatch(bruno.session.state.tr.insertText('Storm', 1));
  restore(anna.session, { kind: 'block', old, key, words: '', takesOut: false }, []);
  await saved();
  await anna.text((text) => text.includes('Storm'));
  expect(textOf(anna.session.state.doc)).toMatch(/^Storm\n+It rained all night. Nobody slept.$/);
  expect(anna.session.state.doc.attrs.section).toBe('Zürich');
  const from = old.content.size - 1 - ' Nobody slept.'.length;
  const { doc } = anna.session.state;
  anna.session.dispatch(
    anna.session.state.tr.delete(doc.content.size - 1 - ' Nobody slept.'.length, doc.content.size - 1),
  );
  restore(anna.session, { kind: 'passage', old, from, to: old.content.size - 1, words: '' }, []);
  await saved();
  await bruno.text((text) => text.trim().endsWith('It rained all night. Nobody slept.'));
});
