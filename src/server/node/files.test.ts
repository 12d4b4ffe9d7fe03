import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileStore } from './files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('bytes are kept under their key, replaced whole, and gone when deleted', async () => {
  const store = createFileStore(folder);
  expect(await store.get('p1/400')).toBeNull();
  await store.put('p1/400', new Uint8Array([1, 2, 3]));
  await store.put('p1/400', new Uint8Array([4, 5]));
  expect([...((await store.get('p1/400')) ?? [])]).toEqual([4, 5]);
  expect(await readdir(join(folder, 'p1'))).toEqual(['400']);
  await store.delete('p1/400');
  await store.delete('p1/400');
  expect(await store.get('p1/400')).toBeNull();
});

test.each(['../secret', 'p1/../../secret', '/etc/passwd', 'p1', 'p1/400/x', 'p1/..', 'p1/a.b', 'p1/\0'])(
  'the key %j leads nowhere',
  async (key) => {
    const store = createFileStore(folder);
    await expect(async () => store.get(key)).rejects.toThrow('Not a key');
    await expect(async () => store.put(key, new Uint8Array())).rejects.toThrow('Not a key');
  },
);
