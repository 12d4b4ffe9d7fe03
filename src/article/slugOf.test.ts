import { expect, test } from 'vitest';
import { slugOf } from './slugOf.ts';

test.each([
  ['Grösse & Maß: «Ärger»', 'groesse-mass-aerger'],
  ['A\u0308rger u\u0308ber O\u0308l', 'aerger-ueber-oel'],
  ['Une œuvre à l’Élysée', 'une-oeuvre-a-l-elysee'],
  ['Łódź, Tromsø, Đoković', 'lodz-tromso-dokovic'],
  ['--a--b--', 'a-b'],
])('%s is %s in an address', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
