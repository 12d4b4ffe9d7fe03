import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { pressPhoto } from '#testing/pressPhoto.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab, type TestBrowser } from '#testing/tab.ts';
import { ArticleSession } from './ArticleSession.ts';
import { type WaitingPictures, waitingPictures } from './waitingPictures.ts';

let newsroom: TestNewsroom;
let anna: SignedIn;
let article: string;
let browser: TestBrowser;
let tab: Tab;
let pictures: WaitingPictures;
let session: ArticleSession;

beforeEach(async () => {
  newsroom = await startNewsroom();
  anna = await newsroom.person('reporter', 'Anna');
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => anna.fetch(path, init));
  article = (await anna.call(endpoints.createArticle, {})).id;
  browser = browserAt(newsroom, anna);
  tab = await browser.tab(article);
  await tab.view(({ receipt }) => receipt.kind === 'saved');
  await tab.session.close();
  pictures = waitingPictures(anna.me.id, tab.channel, tab.journal);
  const { channel, journal, locks } = tab;
  const options = { article, me: anna.me, channel, journal, locks: locks.manager, pictures };
  session = ArticleSession.open({ ...options, newId: newsroom.home.newId, now: Date.now });
  await session.ready;
  await vi.waitFor(() => expect(session.store.getState().receipt.kind).toBe('saved'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await session.close();
  pictures.close();
  tab.kill();
  vi.unstubAllGlobals();
  await newsroom.close();
});

const type = (words: string) =>
  session.dispatch(session.state.tr.insertText(words, session.state.doc.content.size - 1));

/** A figure behind everything, a paragraph to write on in, and then the picture in the figure, as the editor does it. */
function show(picture: string): void {
  const { tr } = session.state;
  const at = tr.doc.content.size;
  const figure = schema.node('figure', { id: `figure-${picture}` });
  session.dispatch(tr.insert(at, [figure, schema.node('paragraph', { id: `after-${picture}` })]));
  session.dispatch(session.state.tr.setNodeAttribute(at, 'picture', picture));
}

/** Keeps a file as a picture that the server could not be given. */
async function keep(id: string, bytes: Uint8Array): Promise<void> {
  const file = { id, person: anna.me.id, article, name: `${id}.jpg`, type: 'image/jpeg' };
  await tab.journal.keepFile({ ...file, bytes: new Uint8Array(bytes).buffer });
  pictures.look();
  await pictures.known();
}

async function stored() {
  const { document } = await anna.call(endpoints.readDocumentAt, { id: article });
  const doc = readDocument(document);
  const shown = doc.children.flatMap(({ type, attrs }) => (type.name === 'figure' ? [String(attrs.picture)] : []));
  return { text: doc.textBetween(0, doc.content.size, ' ').trim(), shown };
}

test('a picture that the server refuses is not shown, and takes none of the words around it along', async () => {
  tab.channel.drop();
  await keep('nopicture001', new TextEncoder().encode('no picture at all'));
  await keep('pictureone01', await pressPhoto());
  type('Davor geschrieben.');
  show('nopicture001');
  type('Dazwischen geschrieben.');
  show('pictureone01');
  type('Danach geschrieben.');
  await tab.channel.connect();
  await vi.waitFor(() => expect(session.unsent).toBe(0), { timeout: 10_000 });
  expect(await stored()).toEqual({
    text: 'Davor geschrieben. Dazwischen geschrieben. Danach geschrieben.',
    shown: ['', 'pictureone01'],
  });
  const { pictures: known } = await anna.call(endpoints.listPictures, {});
  expect(known.map(({ id }) => id)).toEqual(['pictureone01']);
});

/** A picture in a figure that waits for a connection, with words behind it. */
async function wait(): Promise<void> {
  tab.channel.drop();
  await keep('pictureone01', await pressPhoto());
  show('pictureone01');
  type('Danach geschrieben.');
  await tab.written();
}

async function comesWithItsPicture(): Promise<void> {
  await vi.waitFor(() => expect(session.unsent).toBe(0), { timeout: 10_000 });
  expect(await stored()).toEqual({ text: 'Danach geschrieben.', shown: ['pictureone01'] });
  const { pictures: known } = await anna.call(endpoints.listPictures, {});
  expect(known.map(({ id }) => id)).toEqual(['pictureone01']);
  expect([...pictures.addresses()]).toEqual([]);
}

test('a picture that waits comes to the server though the local copy was deleted meanwhile', async () => {
  await wait();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(browser.database).onsuccess = resolve;
  });
  await tab.channel.connect();
  await comesWithItsPicture();
});

test('a picture is sent, and what shows it, though the local copy cannot forget it', async () => {
  await wait();
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('No', 'UnknownError');
  });
  await tab.channel.connect();
  await comesWithItsPicture();
});

test('an upload that never ends goes with its line, and is made again over the next', async () => {
  await wait();
  let hanging = 0;
  vi.stubGlobal('fetch', (_path: string, { signal }: RequestInit) => {
    hanging += 1;
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  await tab.channel.connect();
  await vi.waitFor(() => expect(hanging).toBe(1));
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => anna.fetch(path, init));
  tab.channel.drop();
  await tab.channel.connect();
  await comesWithItsPicture();
});
