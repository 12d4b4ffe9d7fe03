import { expect, test } from 'vitest';
import { formatNamed } from '../all.ts';
import { repairSource } from './repairSource.ts';
import type { TaskOptions } from './task.ts';

async function repaired(name: string, text: string, options: TaskOptions): Promise<string> {
  const source = { name, bytes: new TextEncoder().encode(text) };
  const { written } = await repairSource(source, options, { jpeg: async () => null });
  return typeof written === 'string' ? written : new TextDecoder().decode(written);
}

test.each([
  [
    'a.html',
    '<!doctype html><html class="de" lang="de-CH"><body lang=\'de-CH\'><p>Er sagt «ja».</p></body></html>',
    '<!doctype html><html class="de" lang="de-DE"><body lang=\'de-CH\'><p>Er sagt „ja“.</p></body></html>',
  ],
  ['a.html', '<article LANG=de><p>Er sagt «ja».</p></article>', '<article LANG=de><p>Er sagt „ja“.</p></article>'],
  [
    'a.md',
    '---\ntitle: de-CH\nlang: "de-CH"\n---\n\nEr sagt «ja».\n',
    '---\ntitle: de-CH\nlang: "de-DE"\n---\n\nEr sagt „ja“.\n',
  ],
])('%s: a file that is converted says its new language where it said the old one: %s', async (name, text, after) => {
  expect(await repaired(name, text, { style: 'de-DE' })).toBe(after);
  expect(await repaired(name, after, {})).toBe(after);
});

test('a file that says no language is given none', async () => {
  expect(await repaired('a.md', 'Er sagt «ja».\n', { style: 'de-DE' })).toBe('Er sagt „ja“.\n');
});

test('a file that is brought to its own style, or to another language’s, keeps what it says', async () => {
  const page = '<html lang="de-CH"><p>Er sagt „ja“ und geht nach Hause zu den Kindern.</p></html>';
  expect(await repaired('a.html', page, {})).toContain('lang="de-CH"');
  expect(await repaired('a.html', page, { style: 'fr-FR' })).toContain('lang="de-CH"');
});

test('where ß is given back, a name of the house’s register is asked about and stays', async () => {
  const text = 'Am Freitag kam Stoss auf die grosse Strasse.\n';
  const house = { languages: {}, names: [{ spelled: { de: 'Lea Stoss' } }] };
  for (const to of [undefined, formatNamed('markdown')])
    expect(await repaired('a.md', text, { lang: 'de-CH', style: 'de-DE', house, to })).toContain(
      'Am Freitag kam Stoss auf die große Straße.',
    );
  expect(await repaired('a.md', text, { lang: 'de-CH', style: 'de-DE' })).toContain('Am Freitag kam Stoß auf die');
});
