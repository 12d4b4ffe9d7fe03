import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAside } from '#server/node/readAside.ts';
import type { Terminal } from './defineCommand.ts';
import { galley } from './galley.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function typed(args: readonly string[], more: Partial<Terminal> = {}) {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    note: (line: string) => void notes.push(line),
    env: {},
  };
  const code = await galley(args, { ...terminal, ...more });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

const text = 'Er sagt: „Ja“.\n'.repeat(3);
/** Every command that reads other people's files, with a file of each kind that is read in a way of its own. */
const commands = [
  { args: ['convert', '--to', 'text'], name: 'a.txt' },
  { args: ['check'], name: 'a.txt' },
  { args: ['check'], name: 'a.html' },
  { args: ['repair'], name: 'a.txt' },
  { args: ['repair'], name: 'a.md' },
  { args: ['repair'], name: 'a.html' },
  { args: ['repair'], name: 'a.json' },
];

/** A program for a thread that does something as soon as it is to read. */
const program = (does: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (task) => { parentPort.postMessage('begun'); ${does} });`)}`,
  );

describe('files of others', () => {
  const refused = async ({ args, name }: (typeof commands)[number], does: string) =>
    typed([...args, await file(name, text)], { aside: readAside(program(does)) });

  test('one that takes too long is refused by every command', async () => {
    for (const slow of await Promise.all(commands.map((command) => refused(command, 'for (;;) {}'))))
      expect(slow).toEqual({ code: 1, out: '', notes: expect.stringMatching(/5 seconds/) });
  });

  test.each(commands)('$args $name: one that takes too much is refused', async (command) => {
    expect(await refused(command, 'const all = []; for (;;) all.push(new Array(100_000).fill(0.5));')).toEqual({
      code: 1,
      out: '',
      notes: expect.stringMatching(/too large/),
    });
  });

  test.each(commands)('$args $name: what is not there is told of in the same words', async ({ args, name }) => {
    expect(await typed([...args, join(folder, `no-${name}`)])).toEqual({
      code: 1,
      out: '',
      notes: expect.stringMatching(/no-a\.\w+: There is no such file\.$/),
    });
  });

  test.each([
    { name: 'deep.html', content: '<div>'.repeat(600) + text, says: /nested/ },
    { name: 'deep.md', content: `${'>'.repeat(300)} ${text}`, says: /nested/ },
    { name: 'long.txt', content: 'Ja. '.repeat(600_000), says: /more than/ },
    { name: 'long.html', content: `<p>${'Ja. '.repeat(600_000)}`, says: /more than/ },
  ])('$name is refused by every command before it is read', async ({ name, content, says }) => {
    const path = await file(name, content);
    for (const args of [['convert', '--to', 'text'], ['check'], ['repair']]) {
      expect(await typed([...args, path])).toEqual({ code: 1, out: '', notes: expect.stringMatching(says) });
    }
  });

  test('standard input is a file to all of them', async () => {
    const { stdin } = process;
    try {
      for (const [args, answer] of [
        [['convert', '-', '--to', 'markdown'], 'Ein Satz.'],
        [['repair', '-', '--lang', 'de-CH'], '«Ja»'],
        [['check', '-', '--lang', 'de-CH'], 'wrongQuotes'],
      ] as const) {
        Object.defineProperty(process, 'stdin', {
          configurable: true,
          value: Readable.from([Buffer.from('Ein Satz. "Ja".')]),
        });
        expect((await typed(args)).out).toContain(answer);
      }
    } finally {
      Object.defineProperty(process, 'stdin', { configurable: true, value: stdin });
    }
  });
});
