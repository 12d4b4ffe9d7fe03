import { expect, test } from 'vitest';
import { readCorpus } from '#testing/corpora.ts';
import { safeUrl } from './safeUrl.ts';

test.each([
  ['https://example.org/a?b=c&d=%20#e', 'https://example.org/a?b=c&d=%20#e'],
  ['http://example.org', 'http://example.org'],
  ['mailto:redaktion@example.org', 'mailto:redaktion@example.org'],
  ['tel:+41441234567', 'tel:+41441234567'],
  [' https://example.org/\u00a0x\n', 'https://example.org/x'],
  [' https://example.org/a b?c=a b#d e ', 'https://example.org/a%20b?c=a%20b#d%20e'],
  ['https:// example.org /a', 'https://example.org/a'],
  ['mailto: a@example.org', 'mailto:a@example.org'],
  ['tel:+41 44 123', 'tel:+4144123'],
])('%j may be linked', (address, clean) => {
  expect(safeUrl(address)).toBe(clean);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  '//example.org/x',
  '/relative',
  'example.org',
  '',
  `https://example.org/${'a'.repeat(3000)}`,
  null,
  { href: 'https://example.org' },
])('%j may not', (address) => {
  expect(safeUrl(address)).toBeNull();
});

test('no hostile payload is taken for an address that runs', () => {
  const own = JSON.stringify({ payload: '<a href="java&#9;script:alert(1)">x</a>' });
  for (const line of (readCorpus('xss/payloads.jsonl') ?? own).split('\n').filter(Boolean)) {
    const { payload } = JSON.parse(line) as { payload: string };
    const addresses = [...payload.matchAll(/(?:href|src|action|data)\s*=\s*["']?([^"'>]+)/gi)].map((match) => match[1]);
    for (const address of [payload, ...addresses]) {
      const clean = safeUrl(address);
      expect(clean === null || /^(https?|mailto|tel):/i.test(clean), String(address)).toBe(true);
    }
  }
});
