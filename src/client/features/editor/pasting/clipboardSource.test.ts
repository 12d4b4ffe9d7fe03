import { expect, test } from 'vitest';
import { hasLocalPictures, sheetsIn } from './clipboardSource.ts';

test('each style sheet is found, and none that is not closed', () => {
  expect(sheetsIn('<STYLE type="text/css"><!-- a > b {} --></STYLE ><p>a</p><style>c {}</style><style>d {}')).toEqual([
    '<!-- a > b {} -->',
    'c {}',
  ]);
  expect(sheetsIn('<p>a</p></style>')).toEqual([]);
});

test('pictures of the writer’s computer are found', () => {
  expect(hasLocalPictures('<p><img width=1 src="file:///C:/a.png"></p>')).toBe(true);
  expect(hasLocalPictures('<p><img src="https://a.example/file:b.png"> src="file:"</p>')).toBe(false);
});

test.each([
  ['style sheets', sheetsIn, '<style>'],
  ['style sheets without an end of their tags', sheetsIn, '<style '],
  ['pictures', hasLocalPictures, '<img '],
] as const)('%s that are never closed are read in the time of their length', (_, read, tag) => {
  const began = performance.now();
  read(tag.repeat(60_000));
  read(`${tag.repeat(60_000)}</style`);
  expect(performance.now() - began).toBeLessThan(2000);
});
