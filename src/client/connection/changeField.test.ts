import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { type Credit, fields } from '#article/fields.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab } from '#testing/tab.ts';
import { changeCredit, setField, setItem } from './changeField.ts';

let newsroom: TestNewsroom;
let anna: Tab;
let bruno: Tab;

const credit = (key: string): Credit => ({ key, kind: 'person', name: '', role: '', join: '' });
const byline = ({ session }: Tab) => session.state.doc.attrs.byline as readonly Credit[];
const saved = (tab: Tab) => tab.view(({ receipt, phase }) => phase === 'ready' && receipt.kind === 'saved');

beforeEach(async () => {
  newsroom = await startNewsroom();
  const { id } = await newsroom.owner.call(endpoints.createArticle, {});
  anna = await browserAt(newsroom, await newsroom.person('editor', 'Anna')).tab(id);
  bruno = await browserAt(newsroom, await newsroom.person('editor', 'Bruno')).tab(id);
  await Promise.all([saved(anna), saved(bruno)]);
  setItem(anna.session, 'byline', 'a', credit('a'));
  await expect.poll(() => byline(bruno).length).toBe(1);
});
afterEach(async () => {
  for (const tab of [anna, bruno]) tab.kill();
  await newsroom.close();
});

test('one writes the name while another writes the role of the same credit', async () => {
  for (let letters = 1; letters <= 4; letters += 1) {
    changeCredit(anna.session, 'a', { name: 'Anna'.slice(0, letters) });
    await expect.poll(() => byline(bruno)[0]?.name).toBe('Anna'.slice(0, letters));
    changeCredit(bruno.session, 'a', { role: 'Chef'.slice(0, letters) });
    await expect.poll(() => byline(anna)[0]?.role).toBe('Chef'.slice(0, letters));
  }
  expect(byline(anna)).toEqual([{ ...credit('a'), name: 'Anna', role: 'Chef' }]);
  expect(byline(bruno)).toEqual(byline(anna));
});

test('a credit that a colleague took out does not come back with the next key', async () => {
  setItem(bruno.session, 'byline', 'a', null);
  await expect.poll(() => byline(anna).length).toBe(0);
  changeCredit(anna.session, 'a', { name: 'Anna' });
  expect(byline(anna)).toEqual([]);
});

test('a full byline can still be corrected, but takes no more', () => {
  for (let index = 1; index < fields.byline.most; index += 1)
    setItem(anna.session, 'byline', `c${index}`, credit(`c${index}`));
  setItem(anna.session, 'byline', 'zu viel', credit('zu viel'));
  changeCredit(anna.session, 'a', { name: 'Anna' });
  expect(byline(anna)).toHaveLength(fields.byline.most);
  expect(byline(anna)[0]?.name).toBe('Anna');
});

test('what is not one line is not written', () => {
  changeCredit(anna.session, 'a', { name: 'zwei\nZeilen' });
  expect(byline(anna)[0]?.name).toBe('');
  setField(anna.session, 'dateline', 'Seoul');
  expect(anna.session.state.doc.attrs.dateline).toBe('Seoul');
});

test('a value that a colleague overwrites at once is kept for who wrote it, and for nobody else', async () => {
  setField(anna.session, 'searchTitle', 'Meiner');
  await saved(anna);
  await expect.poll(() => bruno.session.state.doc.attrs.searchTitle).toBe('Meiner');
  setField(bruno.session, 'searchTitle', 'Seiner');
  setField(bruno.session, 'slug', 'seiner');
  const { displaced } = await anna.view((view) => view.displaced.length > 0);
  expect(displaced).toMatchObject([{ words: 'Meiner', reason: 'overwritten', field: 'searchTitle' }]);
  expect(bruno.session.store.getState().displaced).toEqual([]);
  await anna.written();
  expect(await anna.journal.displaced(anna.person, anna.session.article)).toEqual(displaced);

  setField(anna.session, 'searchTitle', '');
  await expect.poll(() => bruno.session.store.getState().displaced.length).toBe(1);
  setField(bruno.session, 'searchTitle', 'Wieder');
  await expect.poll(() => anna.session.state.doc.attrs.searchTitle).toBe('Wieder');
  expect(anna.session.store.getState().displaced).toHaveLength(1);
});

test('one’s own change of mind overwrites nothing', async () => {
  setField(anna.session, 'searchTitle', 'Erst');
  setField(anna.session, 'searchTitle', 'Dann');
  await saved(anna);
  expect(anna.session.store.getState().displaced).toEqual([]);
});
