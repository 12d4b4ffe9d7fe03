import { expect, test } from 'vitest';
import { grammarFinding, placedAnew } from './grammar.ts';

const remark = {
  ...{ block: 'p1', from: 4, to: 8, excerpt: 'Huas', says: 'Tippfehler', replacements: ['Haus'] },
  level: 'warn' as const,
};

test('a remark is listed in its own words, with what it would put there', () => {
  expect(grammarFinding(remark)).toMatchObject({
    rule: 'grammar',
    level: 'warn',
    message: { params: { says: 'Tippfehler' } },
    fixes: [{ edits: [{ block: 'p1', from: 4, to: 8, text: 'Haus' }] }],
  });
});

test('it follows its words while one writes in front of them, with its edits', () => {
  const moved = placedAnew(grammarFinding(remark), { text: 'Und das Huas steht.' });
  expect(moved).toMatchObject({ from: 8, to: 12, fixes: [{ edits: [{ from: 8, to: 12 }] }] });
});

test.each([
  ['mended', 'Das Haus steht.'],
  ['there twice', 'Oh, ein Huas neben dem Huas.'],
])('it is gone when its words are %s', (_, text) => {
  expect(placedAnew(grammarFinding(remark), { text })).toBeNull();
});
