import { describe, expect, test } from 'vitest';
import { countedIds } from '#testing/readingSamples.ts';
import { detectFormat, readSource } from '../reading/readers.ts';
import { FileRefusal } from '../reading/refusal.ts';
import { brokenPlaces, decodeText } from './decodeText.ts';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? part : [...part].map((sign) => sign.charCodeAt(0)))),
  );

test.each([
  ['nothing', '', '„Größe“ – ‚ja‘ … 5 €'],
  ['Windows-1252', '<?xml version="1.0" encoding="windows-1252"?>', '„Größe“ – ‚ja‘ … 5 €'],
  // On the web Latin 1 is what Windows calls so.
  ['Latin 1', '<meta charset="iso-8859-1">', '„Größe“ – ‚ja‘ … 5 €'],
  ['UTF-8, which it is not', '<meta charset="utf-8">', '„Größe“ – ‚ja‘ … 5 €'],
  ['a code page there is not', '<meta charset="x-unheard-of">', '„Größe“ – ‚ja‘ … 5 €'],
])('the marks, dashes and euros of Windows are read where a file says %s', (_, head, expected) => {
  const signs = bytes(
    head,
    0x84,
    'Gr',
    0xf6,
    0xdf,
    'e',
    0x93,
    ' ',
    0x96,
    ' ',
    0x82,
    'ja',
    0x91,
    ' ',
    0x85,
    ' 5 ',
    0x80,
  );
  expect(decodeText(signs)).toBe(head + expected);
});

test('other code pages are read as their names say', () => {
  expect(decodeText(bytes('<?xml encoding="windows-1250"?>', 0x9a, 0xe8))).toContain('šč');
  expect(decodeText(bytes('<?xml encoding="iso-8859-15"?>', 0xa4))).toContain('€');
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x1e, 0x20, 0x41, 0]))).toMatch(/„A$/);
  expect(decodeText(new TextEncoder().encode('\ufeff„A“'))).toBe('„A“');
});

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

describe('a text of UTF-8 with a byte that is none', () => {
  const damaged = Uint8Array.from([...utf8('Die Prämie für „Größe“ '), 0xe4, ...utf8('ndert sich – für alle.')]);

  test('stays UTF-8, and the place is told', () => {
    expect(decodeText(damaged)).toBe('Die Prämie für „Größe“ \ufffdndert sich – für alle.');
    expect(brokenPlaces(damaged)).toEqual(['Die Prämie für „Größe“ \ufffdndert sich – für alle.']);
  });

  test('is in what its file names where that is another code page', () => {
    const named = Uint8Array.from([...utf8('<?xml version="1.0" encoding="windows-1252"?>'), ...damaged]);
    expect(decodeText(named)).toContain('ändert');
    expect(brokenPlaces(named)).toEqual([]);
  });

  test('is Windows-1252 where most of its signs are none of UTF-8', () => {
    expect(decodeText(bytes('Gr', 0xf6, 0xdf, 'e f', 0xfc, 'r Ã', 0xbc))).toBe('Größe für Ã¼');
    expect(brokenPlaces(bytes('Gr', 0xf6, 0xdf, 'e'))).toEqual([]);
  });

  test('says so in the receipt of what is read', async () => {
    const [article] = await readSource({ name: 'a.txt', bytes: damaged }, countedIds());
    expect(article?.receipt.unread).toEqual([
      { reason: 'character', text: 'Die Prämie für „Größe“ \ufffdndert sich – für alle.' },
    ]);
  });
});

describe('UTF-16 that does not say so', () => {
  const sixteen = (text: string, swap: boolean) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return swap ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );

  test.each([
    ['little', false],
    ['big', true],
  ])('is read where it plainly is, %s end first', async (_, swap) => {
    const text = sixteen('Grösse zählt\n\nDer «Pakt» gilt.\n', swap);
    expect(decodeText(text)).toBe('Grösse zählt\n\nDer «Pakt» gilt.\n');
    expect(detectFormat({ name: 'a.txt', bytes: text })).toBe('text');
  });

  test('is not seen in what is no text', () => {
    const sound = Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? index % 7 : 0));
    expect(() => detectFormat({ name: 'a.pcm', bytes: sound })).toThrow(FileRefusal);
  });
});
