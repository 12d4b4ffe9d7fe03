import { expect, test } from 'vitest';
import { sentenceAround, sentenceEnds } from './sentences.ts';

test.each([
  'Er kam z. B. am 3. Mai mit Dr. Müller nach St. Gallen.| Dann ging er.',
  '«Ja.»| «Nein!», sagte Elisabeth II. Windsor.',
  'M. Dupont est venu.| Il a dit: «Oui.»| Voilà.',
  'Mr. Smith paid approx. 5 francs.| He left at 3.15 p.m. yesterday.',
  'Erste Zeile\n|Zweite Zeile',
  'Wie?| So …| Und weiter',
  'Um 19.30 Uhr, d. h. später, kamen J. R. Meier u. a. an.',
])('%s', (marked) => {
  const parts = marked.split('|');
  const text = parts.join('');
  const pieces: string[] = [];
  let start = 0;
  for (const end of sentenceEnds(text)) {
    pieces.push(text.slice(start, end));
    start = end;
  }
  expect(pieces).toEqual(parts);
});

test('a place has its sentence', () => {
  const text = 'Eins ist da. Zwei kommt. Drei bleibt.';
  const around = (from: number, to: number) => {
    const found = sentenceAround(text, from, to);
    return text.slice(found.from, found.to);
  };
  expect(around(14, 16)).toBe('Zwei kommt.');
  expect(around(0, 0)).toBe('Eins ist da.');
  expect(around(5, 20)).toBe('Eins ist da. Zwei kommt.');
  expect(around(text.length, text.length)).toBe('Drei bleibt.');
});
