import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { corporaFolder, readCorpus } from '../corpora.ts';
import { bytes } from '../readingSamples.ts';
import { ServerProcess } from '../serverProcess.ts';

interface Upload {
  name: string;
  body: Uint8Array;
  /** Where it is sent: as a file to be read, or as a picture. */
  to: 'import' | 'picture';
}

/** Goals of one upload. */
const slowest = 2_000;
const mostMemory = 300;

/**
 * Sends what is meant to hurt a server to the built one in a process of its own: each is answered by an article or a Problem,
 * in time and in little memory, and nobody asks the canary at the addresses in them. `kept` is whether all of that was so.
 */
export async function hostileReport(): Promise<{ report: string; kept: boolean }> {
  let hits = 0;
  const canary = createServer((_, response) => response.end());
  canary.on('connection', () => {
    hits += 1;
  });
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
  const folder = await mkdtemp(join(tmpdir(), 'galley-hostile-'));
  const server = await ServerProcess.at('dist/server/main.js', { GALLEY_DATA: folder, GALLEY_BACKUPS: 'off' });
  try {
    await server.start();
    const { cookie } = await server.owner();
    const rows: string[] = [];
    let kept = true;
    for (const { name, body, to } of uploads(address)) {
      const idle = server.memory;
      let most = idle;
      const watch = setInterval(() => {
        most = Math.max(most, server.memory);
      }, 10);
      const begun = performance.now();
      const path = to === 'picture' ? '/api/pictures' : '/api/articles/import';
      const answer = await fetch(`${server.origin}${path}?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { cookie, origin: server.origin },
        body: body.slice(),
      });
      const said = ((await answer.json()) as { code?: string }).code ?? 'read';
      const took = performance.now() - begun;
      clearInterval(watch);
      const over = [
        ...(answer.status >= 500 ? ['a 500'] : []),
        ...(took > slowest ? ['too slow'] : []),
        ...(most - idle > mostMemory ? ['too much memory'] : []),
      ];
      kept &&= over.length === 0;
      rows.push(
        `| ${name} | ${said} | ${Math.round(took)} ms | ${Math.round(most - idle)} MB | ${over.join(', ') || '–'} |`,
      );
    }
    const report = [
      '| upload | answer | took | memory more than before | over the goal |',
      '|---|---|---|---|---|',
      ...rows,
      `The canary at loopback was asked ${hits} times. The server complained: ${server.complaints.join(' ').trim() || 'of nothing'}.`,
    ].join('\n');
    return { report, kept: kept && hits === 0 };
  } finally {
    await server.end();
    canary.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The corpus, and what is too large or too dull to be kept in one. */
function uploads(canary: string): Upload[] {
  const entry = (name: string, content: Uint8Array) => zipSync({ [name]: content }, { level: 9 });
  const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
    '',
  );
  const image = `<figure><img src="${canary}a.png"></figure>`;
  const made: [string, Uint8Array][] = [
    ['bomb.docx', entry('word/document.xml', new Uint8Array(99 * 1024 * 1024))],
    ['bomb-200-MB.docx', entry('word/document.xml', new Uint8Array(200 * 1024 * 1024))],
    [
      '2001-entries.docx',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array(1)]))),
    ],
    ['traversal.docx', entry('../../../etc/passwd', bytes('a'))],
    ['laughs.xml', bytes(`<!DOCTYPE nitf [<!ENTITY l0 "ha">${laughs}]><nitf><body>&l9;</body></nitf>`)],
    ['xxe.xml', bytes(`<!DOCTYPE nitf [<!ENTITY x SYSTEM "${canary}">]><nitf><body>&x;</body></nitf>`)],
    [
      'dtd.xml',
      bytes(
        `<!DOCTYPE nitf SYSTEM "${canary}nitf.dtd"><nitf><body><body.content><p>Ein Satz.</p></body.content></body></nitf>`,
      ),
    ],
    ['deep.xml', bytes(`<nitf>${'<a>'.repeat(500_000)}`)],
    ['deep.json', bytes('{"a":'.repeat(1_000_000))],
    ['deep.html', bytes('<div>'.repeat(500_000))],
    ['20-MB.txt', new Uint8Array(20 * 1024 * 1024).fill(97)],
    ['20-MB.html', bytes('<p>a</p>'.repeat(2_500_000))],
    [
      'addresses.html',
      bytes(`<p>Ein Satz.</p>${image}<link rel=stylesheet href="${canary}"><script src="${canary}"></script>`),
    ],
    ['brackets.md', bytes('['.repeat(200_000))],
  ];
  return [
    ...corpus().map(([name, body]): Upload => ({ name, body, to: 'import' })),
    ...corpus().flatMap(([name, body]): Upload[] => (name.endsWith('.svg') ? [{ name, body, to: 'picture' }] : [])),
    ...made.map(([name, body]): Upload => ({ name, body, to: 'import' })),
  ];
}

function corpus(): [string, Uint8Array][] {
  if (readCorpus('SOURCES.md') === null) return [];
  const folder = join(corporaFolder, 'uploads');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => [file, readFileSync(join(folder, file))]);
}
