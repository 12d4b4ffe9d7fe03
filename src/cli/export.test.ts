import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { createFileStore } from '#server/node/files.ts';
import { openSqlite } from '#server/node/sqlite.ts';
import { looksOf, redAndBlue } from '#testing/pressPhoto.ts';
import { startNewsroom } from '#testing/startNewsroom.ts';
import { withPicture, writeInto } from '#testing/writeInto.ts';
import { galley } from './galley.ts';

let folder: string;
let ids: string[];
let empty: string;
let killed: string;
let lacking: string;
let embargoed: string;
let framed: { picture: string; id: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'));
  const newsroom = await startNewsroom({
    db: await openSqlite(join(folder, 'galley.db')),
    media: createFileStore(join(folder, 'media')),
  });
  ({ ids } = await newsroom.owner.call(endpoints.addSamples, {}));
  ({ id: empty } = await newsroom.owner.call(endpoints.createArticle, {}));
  framed = await withPicture(newsroom.owner, await redAndBlue(900, 600), { alt: 'Blau', crop: '600-250-400-500' });
  await writeInto(newsroom.owner, framed.id, (transform) => transform.insert(3, schema.text('Rot und Blau')));
  ({ id: killed } = await newsroom.owner.call(endpoints.createArticle, {}));
  await writeInto(newsroom.owner, killed, (transform) => transform.insert(3, schema.text('Ein Pakt')));
  await writeInto(newsroom.owner, killed, (transform) => transform.setDocAttribute('signal', 'retraction'));
  ({ id: embargoed } = await newsroom.owner.call(endpoints.createArticle, {}));
  await writeInto(newsroom.owner, embargoed, (transform) => transform.insert(3, schema.text('Ein Pakt')));
  for (const field of ['embargo', 'expires'])
    await writeInto(newsroom.owner, embargoed, (transform) => transform.setDocAttribute(field, '2990-01-02T05:00:00Z'));
  ({ id: lacking } = await newsroom.owner.call(endpoints.createArticle, {}));
  await writeInto(newsroom.owner, lacking, (transform) => transform.insert(3, schema.text('Ein\ufffe Pakt')));
  const gone = schema.nodeFromJSON(node('figure', { picture: 'gone' }, node('figure_caption'), node('figure_credit')));
  await writeInto(newsroom.owner, lacking, (transform) => transform.insert(transform.doc.content.size, gone));
  await newsroom.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function typed(...args: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await galley(['export', ...args], {
    out: (line) => void out.push(line),
    note: (line) => void notes.push(line),
    env: { GALLEY_DATA: folder, GALLEY_URL: 'https://seeblick.example', GALLEY_NEWSROOM: 'Seeblick' },
  });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

test('an article is written in the format that is asked for', async () => {
  const { code, out } = await typed(ids[0] ?? '', '--to', 'ninjs');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ standard: { version: '3.1' }, copyrightHolder: 'Seeblick' });
  expect((await typed(ids[0] ?? '', '--to', 'text', '--version', '0')).out).toContain('\n\n');
});

test('several are files of a folder, or one list', async () => {
  const into = join(folder, 'out');
  const { code, out } = await typed(...ids.slice(0, 3), '--to', 'docx', '--out', into, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveLength(3);
  const files = await readdir(into);
  expect(files.filter((name) => name.endsWith('.docx'))).toHaveLength(3);
  expect((await readFile(join(into, files[0] ?? ''))).subarray(0, 2).toString()).toBe('PK');
  // Nothing here is published: what is for readers says so, or is asked for without a day.
  const draft = await typed(...ids.slice(0, 3), '--to', 'rss');
  expect([draft.code, draft.out]).toEqual([1, '']);
  expect(draft.notes).toContain('not published yet');
  const undated = await typed(...ids.slice(0, 3), '--to', 'rss', '--undated');
  expect(undated.out.match(/<item>/g)).toHaveLength(3);
  expect(undated.out).not.toContain('pubDate');
  const at = ['--address', 'https://seeblick.example/feed'];
  const feed = await typed(...ids.slice(0, 3), '--to', 'atom', '--undated', ...at);
  expect(feed.out).toContain('rel="self" type="application/atom+xml" href="https://seeblick.example/feed"');
  expect((await typed(ids[0] ?? '', '--to', 'atom', '--address', 'feed')).code).toBe(2);
});

test('a Word document holds the picture as readers see it, and nothing is left behind in the newsroom', async () => {
  const into = join(folder, 'framed');
  const before = await readdir(join(folder, 'media', framed.picture));
  // Two of one name are two files.
  const { code, out } = await typed(framed.id, framed.id, '--to', 'docx', '--out', into, '--json');
  expect(code).toBe(0);
  expect(await readdir(into)).toHaveLength(2);
  for (const { out: path } of JSON.parse(out)) {
    const files = unzipSync(await readFile(path));
    const [name = ''] = Object.keys(files).filter((each) => /^word\/media\/.+/.test(each));
    const { width, height, colour } = await looksOf(files[name]);
    expect([width, height]).toEqual([360, 300]);
    const [red = 255, , blue = 0] = colour;
    expect([red < 40, blue > 200]).toEqual([true, true]);
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('descr="Blau"');
  }
  expect(await readdir(join(folder, 'media', framed.picture))).toEqual(before);
});

test('what cannot be written is said in a sentence', async () => {
  const lacking = await typed(empty, '--to', 'nitf');
  expect([lacking.code, lacking.out]).toEqual([1, '']);
  expect(lacking.notes).toContain('needs a headline');
  expect((await typed('nowhere', '--to', 'html')).code).toBe(1);
  expect((await typed(ids[0] ?? '', '--to', 'papyrus')).code).toBe(2);
  expect((await typed(ids[0] ?? '', '--to', 'docx')).code).toBe(2);
  expect((await typed('--to', 'html')).code).toBe(2);
});

test('of several articles each has its answer, and what is refused stops none', async () => {
  const [first = '', second = ''] = ids;
  const into = join(folder, 'some');
  const asked = [first, empty, 'nowhere', killed, second, '--to', 'markdown', '--out', into];
  const plain = await typed(...asked);
  expect(plain.code).toBe(1);
  const refusals = plain.notes.split('\n').filter((line) => !line.includes('does not carry'));
  expect(refusals.map((line) => line.split(': ')[0])).toEqual(['nowhere', killed]);
  expect(await readdir(into)).toHaveLength(3);
  const { code, out, notes } = await typed(...asked, '--json');
  expect([code, notes]).toEqual([1, '']);
  const answers = JSON.parse(out);
  expect(answers).toMatchObject([
    { article: first, out: expect.stringMatching(/\.md$/) },
    { article: empty, out: expect.stringMatching(/\.md$/) },
    { article: 'nowhere', refused: expect.stringContaining('nothing here'), code: 'notFound' },
    { article: killed, refused: expect.stringContaining('was retracted'), code: 'retracted', field: 'signal' },
    { article: second, out: expect.stringMatching(/\.md$/) },
  ]);
  expect(answers[3]).not.toHaveProperty('out');
});

test('a list that cannot be written names everything that stands against it, article by article', async () => {
  const [first = ''] = ids;
  const { code, out } = await typed(first, empty, 'nowhere', killed, '--to', 'rss', '--undated', '--json');
  const [answer, ...more] = JSON.parse(out);
  expect([code, more]).toEqual([1, []]);
  expect(answer).toMatchObject({
    articles: [first, empty, 'nowhere', killed],
    article: 'nowhere',
    code: 'notFound',
    others: [
      {
        article: empty,
        code: 'missingHeadline',
        field: 'headline',
        refused: expect.stringContaining('(field headline)'),
      },
      { article: killed, code: 'retracted', field: 'signal' },
    ],
  });
  const plain = await typed(first, empty, 'nowhere', killed, '--to', 'rss', '--undated');
  expect([plain.code, plain.out]).toEqual([1, '']);
  expect(plain.notes.split('\n').map((line) => line.split(': ')[0])).toEqual(['nowhere', empty, killed]);
});

test('what was left out of a file is told with its article, or in the JSON alone', async () => {
  const into = ['--to', 'html', '--media', '--out', join(folder, 'lacking')];
  const plain = await typed(lacking, ids[0] ?? '', ...into);
  expect([plain.code, plain.notes.split('\n')]).toEqual([
    0,
    [
      `${lacking}: A character that no such file may hold was left out.`,
      `${lacking}: A picture or recording that it names is not in the newsroom any more.`,
    ],
  ]);
  const { out, notes } = await typed(lacking, ids[0] ?? '', ...into, '--json');
  expect(notes).toBe('');
  expect(JSON.parse(out)).toMatchObject([
    { article: lacking, takenOut: 1, absent: 1 },
    { article: ids[0], takenOut: 0, absent: 0 },
  ]);
});

test('what an article has and its format does not carry is said, its embargo and the end of its use first', async () => {
  const plain = await typed(embargoed, '--to', 'text');
  expect([plain.code, plain.notes]).toEqual([
    0,
    `${embargoed}: The file does not carry: the embargo; until when it may be used; which of the first lines is the headline; which language it is in.`,
  ]);
  const told = await typed(embargoed, '--to', 'text', '--json');
  const [{ lost }] = JSON.parse(told.out);
  expect([told.notes, lost]).toEqual(['', ['embargo', 'expiry', 'headline', 'language', 'ids']]);
  const whole = await typed(embargoed, '--to', 'ninjs', '--json');
  expect([whole.notes, JSON.parse(whole.out)[0].lost]).toEqual(['', []]);
  const feed = await typed(ids[0] ?? '', ids[1] ?? '', '--to', 'rss', '--undated');
  expect(feed.notes).toMatch(/^rss\.xml: The file does not carry: [^\n]+\.$/);
});

test('a newsroom that is not there is refused in the answer alone', async () => {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await galley(['export', 'x', '--to', 'html', '--json'], {
    out: (line) => void out.push(line),
    note: (line) => void notes.push(line),
    env: { GALLEY_DATA: join(folder, 'no-newsroom') },
  });
  expect([code, notes]).toEqual([1, []]);
  expect(JSON.parse(out.join(''))).toEqual({ refused: expect.stringContaining('There is no newsroom') });
});

test('an option that would have no effect is refused', async () => {
  const [first = ''] = ids;
  for (const [wrong, sentence] of [
    [['--version', ''], '--version is a whole number from 0, not “”.'],
    [['--version', '1e1'], '--version is a whole number from 0'],
    [['--address', 'https://seeblick.example/a.html'], '--address is that of a feed: html is no list of articles.'],
  ] as const) {
    const { code, out, notes } = await typed(first, '--to', 'html', ...wrong);
    expect([code, out, notes]).toEqual([2, '', expect.stringContaining(sentence)]);
  }
});

test('a version from before the retraction leaves as retracted, or is refused', async () => {
  const { code, out } = await typed(killed, '--to', 'ninjs', '--version', '1');
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ version: '1', pubStatus: 'canceled' })]);
  const silent = await typed(killed, '--to', 'markdown', '--version', '1');
  expect([silent.code, silent.out]).toEqual([1, '']);
  expect(silent.notes).toContain('was retracted');
});

test('media come along where they are wanted, by their places or, where only addresses are allowed, beside', async () => {
  const { picture, id } = framed;
  const place = `media/${picture}-600-250-400-500.webp`;
  for (const [format, named] of [
    ['markdown', `](${place})`],
    ['ninjs', `https://seeblick.example/media/${picture}/1600/600-250-400-500`],
  ] as const) {
    const into = join(folder, `media-${format}`);
    expect((await typed(id, '--to', format, '--out', into, '--media')).code).toBe(0);
    const [name = ''] = (await readdir(into)).filter((file) => file !== 'media');
    expect(await readFile(join(into, name), 'utf8')).toContain(named);
    expect(await looksOf(await readFile(join(into, place)))).toMatchObject({ format: 'webp', width: 360, height: 300 });
  }
  expect((await typed(id, '--to', 'markdown', '--media')).code).toBe(2);
});
