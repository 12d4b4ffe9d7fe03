import { expect, test } from 'vitest';
import { bytes, countedIds } from '#testing/readingSamples.ts';
import { readSource } from './readers.ts';
import { FileRefusal } from './refusal.ts';

/** The code of the refusal, or how many articles were read. */
const outcome = (name: string, text: string) =>
  readSource({ name, bytes: bytes(text) }, countedIds()).then(
    (read) => read.length,
    (error: unknown) => (error instanceof FileRefusal ? error.code : error),
  );

const nitf = (inside: string) => `<nitf><body><body.content>${inside}</body.content></body></nitf>`;

test.each([
  ['a.html', '<div>'.repeat(500_000), 'fileTooDeep'],
  ['a.html', `<html>${'<div><p>'.repeat(600)}`, 'fileTooDeep'],
  ['a.html', '<p>a</p>'.repeat(2_500_000), 'fileTooMuch'],
  ['a.html', `<p>${'a'.repeat(3_000_000)}`, 'fileTooMuch'],
  ['a.html', '<'.repeat(3_000_000), 'fileTooMuch'],
  ['a.txt', 'a'.repeat(20_000_000), 'fileTooMuch'],
  ['a.txt', '\n'.repeat(200_000), 'fileTooMuch'],
  ['a.md', '['.repeat(200_000), 'fileTooDeep'],
  ['a.md', '> '.repeat(100_000), 'fileTooDeep'],
  ['a.md', 'a'.repeat(3_000_000), 'fileTooMuch'],
  ['a.xml', nitf('<p>a</p>'.repeat(150_000)), 'fileTooMuch'],
  ['a.json', JSON.stringify({ headline: 'a', body_html: '<p>a</p>'.repeat(150_000) }), 'fileTooMuch'],
])('what would take its reader seconds is refused at once: %#', async (name, text, code) => {
  const begun = process.cpuUsage();
  expect(await outcome(name, text)).toBe(code);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(1500);
});

test.each([
  ['a.html', `<p>Ein Satz.</p>${'<br>'.repeat(600)}<ul>${'<li>a'.repeat(600)}</ul>`],
  ['a.html', `<div><p>Ein Satz.</div>${'<div><p>a</div>'.repeat(600)}`],
  [
    'a.html',
    `<style>${'p > a { color: red } '.repeat(120_000)}</style><p>Ein Satz.</p><!-- ${'-'.repeat(3_000_000)} -->`,
  ],
  ['a.html', `<p>Ein Satz.</p><img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`],
  ['a.md', `Ein Satz.\n\n![b](data:image/png;base64,${'A'.repeat(2_100_000)})`],
  ['a.md', 'Ein [Satz.\n\n'.repeat(300)],
])('what is long for another reason is read: %#', async (name, text) => {
  expect(await outcome(name, text)).toBe(1);
});
