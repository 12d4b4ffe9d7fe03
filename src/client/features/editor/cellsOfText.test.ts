import { expect, test } from 'vitest';
import { rowsOfCells } from './cellsOfText.ts';

const words = (text: string) =>
  rowsOfCells(text)?.map((row) => row.map((cell) => cell.textBetween(0, cell.size, '', '⏎')));

test('a cell in which a line ends or that holds a tab stands in marks, its own are doubled', () => {
  expect(words('a\t"b\nc ""d"""\ne\tf\n')).toEqual([
    ['a', 'b⏎c "d"'],
    ['e', 'f'],
  ]);
  // Marks of a quotation are no marks of a cell.
  expect(words('"a"\tb\n"c\td\n')).toEqual([
    ['"a"', 'b'],
    ['"c', 'd'],
  ]);
});

test('text without a tab, or with rows of several widths, is none', () => {
  expect(rowsOfCells('"a\nb"\nc')).toBeNull();
  expect(rowsOfCells('a\tb\nc')).toBeNull();
});

test('a megabyte behind a lone mark is read at once', () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `Zeile ${index}, in der etwas steht\tx`);
  expect(rowsOfCells(`"${lines.join('\n')}`)).toHaveLength(lines.length);
});
