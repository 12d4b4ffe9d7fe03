import { expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';

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
