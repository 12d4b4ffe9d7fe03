import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { g2Message } from '#testing/wireSamples.ts';
import { type Watching, watchWire } from './wireFolder.ts';

let newsroom: TestNewsroom;
let folder: string;
let watching: Watching;

const pace = { every: 10, settled: 30, patience: 30 };
const watch = (settled = pace.settled) => {
  watching = watchWire(folder, newsroom.newsroom.wire, newsroom.home.log, { ...pace, settled });
};
const put = (name: string, text: string) => writeFile(join(folder, 'sda', name), text);
const there = async (...path: string[]) =>
  (await readdir(join(folder, ...path)).catch(() => [] as string[])).filter(
    (name) => !['taken', 'refused'].includes(name),
  );
const inbox = async () =>
  (await newsroom.owner.call(endpoints.listWire, {})).messages.map(({ agency, version, messages }) => [
    agency,
    version,
    messages,
  ]);

beforeEach(async () => {
  newsroom = await startNewsroom();
  folder = await mkdtemp(join(tmpdir(), 'galley-wire-'));
  await mkdir(join(folder, 'sda'));
});
afterEach(async () => {
  await watching.close();
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
  expect(newsroom.errors).toEqual([]);
});

test('files are taken, or refused with the reason beside', async () => {
  watch();
  await put('1.xml', g2Message());
  await put('2.xml', '<nitf><body>');
  await put('upload.xml.part', g2Message({ version: 2 }));
  await expect.poll(() => there('sda')).toEqual(['upload.xml.part']);
  expect(await there('sda', 'taken')).toEqual(['1.xml']);
  await expect.poll(() => there('sda', 'refused')).toEqual(['2.xml', '2.xml.reason.txt']);
  expect(await readFile(join(folder, 'sda/refused/2.xml.reason.txt'), 'utf8')).toMatch(
    /^fileBroken: This file is damaged/,
  );
  expect((await newsroom.owner.call(endpoints.listWireRefusals, {})).refusals).toMatchObject([
    { agency: 'sda', name: '2.xml', problem: { code: 'fileBroken' } },
  ]);
  expect(await inbox()).toEqual([['sda', '1', 1]]);
  // Its maker has finished it; a name that is taken is no reason to lose a file.
  await rename(join(folder, 'sda/upload.xml.part'), join(folder, 'sda/1.xml'));
  await expect.poll(() => there('sda', 'taken')).toEqual(['1-2.xml', '1.xml']);
  expect(await inbox()).toEqual([['sda', '2', 2]]);
});

test('a file that grows is left alone until it has stopped', async () => {
  const text = g2Message();
  await put('slow.xml', '');
  // Longer than a busy machine may keep this one from writing.
  watch(1_500);
  // Written more often than it is looked at.
  for (let end = 1; end <= text.length; end += 1) await put('slow.xml', text.slice(0, end));
  await expect.poll(() => there('sda', 'taken'), { timeout: 20_000 }).toEqual(['slow.xml']);
  expect(await there('sda', 'refused')).toEqual([]);
  expect(await inbox()).toHaveLength(1);
});

test('who dies after the commit and before the move takes nothing twice, and who dies before it loses nothing', async () => {
  await put('1.xml', g2Message());
  await put('2.xml', 'Nur Text.');
  // What the dead process has done of its work: the message is there, the refusal too, and neither file is moved.
  await newsroom.newsroom.wire.take('sda', { name: '1.xml', bytes: await readFile(join(folder, 'sda/1.xml')) });
  await newsroom.newsroom.wire
    .take('sda', { name: '2.xml', bytes: await readFile(join(folder, 'sda/2.xml')) })
    .catch(() => undefined);
  watch();
  await expect.poll(() => there('sda')).toEqual([]);
  await expect.poll(() => there('sda', 'refused')).toEqual(['2.xml', '2.xml.reason.txt']);
  expect(await inbox()).toEqual([['sda', '1', 1]]);
  expect((await newsroom.owner.call(endpoints.listWireRefusals, {})).refusals).toHaveLength(1);
});

test('no link leads out of the folder, and a folder of a strange name is nobody’s', async () => {
  const secret = join(folder, 'secret.xml');
  await writeFile(secret, g2Message());
  await symlink(secret, join(folder, 'sda', 'link.xml'));
  await mkdir(join(folder, '-strange'));
  await writeFile(join(folder, '-strange', '1.xml'), g2Message());
  watch();
  await put('1.xml', g2Message({ version: 7 }));
  await expect.poll(() => there('sda', 'taken')).toEqual(['1.xml']);
  expect(await inbox()).toEqual([['sda', '7', 1]]);
  expect(await there('-strange')).toEqual(['1.xml']);
});
