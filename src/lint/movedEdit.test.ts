import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { fc } from '#testing/fastCheck.ts';
import { paragraph } from '#testing/write.ts';
import { blockOf } from './copy.ts';
import { movedEdit } from './movedEdit.ts';

const block = (text: string) => blockOf(paragraph(text));

/** The text that is there now, with what was to become of ⟦some words⟧ of the one before; null where that is refused. */
function edited(marked: string, text: string, now: string): string | null {
  const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
  const moved = movedEdit({ block: 'p1', from, to, text }, block(marked.replace(/[⟦⟧]/g, '')), block(now));
  return moved && now.slice(0, moved.from) + moved.text + now.slice(moved.to);
}

test.each([
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Das Huas steht.', 'Das Haus steht.'],
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Aber: Das Huas steht.', 'Aber: Das Haus steht.'],
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Das Huas steht da.', 'Das Haus steht da.'],
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Huas steht.', 'Haus steht.'],
  ['⟦Huas⟧', 'Haus', 'Ein Huas', 'Ein Haus'],
  ['⟦Huas⟧', 'Haus', 'Huas, sagt er', 'Haus, sagt er'],
  ['Oh: «Ja⟦⟧', '»', 'Oh, oh: «Ja', 'Oh, oh: «Ja»'],
])('the words of %s → %s still stand in “%s”', (marked, text, now, expected) => {
  expect(edited(marked, text, now)).toBe(expected);
});

test.each([
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Das Huuas steht.', 'written in'],
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Das Huass steht.', 'written on'],
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Das steht.', 'deleted'],
  ['Das ⟦Huas⟧ steht.', 'Haus', 'Das Haus steht.', 'mended'],
  ['Er sagt: «Ja⟦⟧', '»', 'Er sagt: «Ja, gern', 'not the end any more'],
])('the words of %s → %s do not stand in “%s”: they were %s', (marked, text, now) => {
  expect(edited(marked, text, now)).toBeNull();
});

test('words that a speaker has signed off meanwhile are left alone', () => {
  const signed = schema.text('Huas', [
    schema.mark('quoteRecord', { source: '', authorisedBy: 'Anna Meier', authorisedOn: '2026-11-26' }),
  ]);
  const [before, after] = [block('Das Huas steht.'), blockOf(paragraph('Das ', signed, ' steht.'))];
  expect(movedEdit({ block: 'p1', from: 4, to: 8, text: 'Haus' }, before, after)).toBeNull();
  expect(movedEdit({ block: 'p1', from: 9, to: 14, text: 'stand' }, before, after)).not.toBeNull();
});

test('whatever is written elsewhere, an edit is of the same words between the same ones, or is refused', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '«', 'ß', '.'), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, words, words, words, (front, was, between, found, back) => {
      fc.pre(found !== '');
      for (const typed of ['', 'x', ' b ', was]) {
        const [before, after] = [
          `${front}${was}${between}${found}${back}`,
          `${front}${typed}${between}${found}${back}`,
        ];
        const from = front.length + was.length + between.length;
        const moved = movedEdit({ block: 'p1', from, to: from + found.length, text: '' }, block(before), block(after));
        if (moved) expect(after.slice(moved.from, moved.to)).toBe(found);
        else expect(between).toBe('');
      }
    }),
  );
});
