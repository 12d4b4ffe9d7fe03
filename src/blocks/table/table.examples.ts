import { marked, node } from '../example.ts';

type Words = string | ReturnType<typeof node>;
const cells = (head: boolean, words: readonly Words[]) =>
  node('table_row', ...words.map((word) => node('table_cell', { head }, ...(word === '' ? [] : [word]))));
const grid = (head: readonly Words[], ...rows: (readonly Words[])[]) =>
  node('table_grid', ...(head.length > 0 ? [cells(true, head)] : []), ...rows.map((row) => cells(false, row)));

export const examples = {
  plain: node(
    'table',
    node('table_caption', 'Handel zwischen Russland und Nordkorea'),
    grid(
      ['Jahr', 'Ausfuhr', 'Einfuhr', 'Veränderung'],
      ['2021', '0,1', '–', '–99 %'],
      ['2022', '3,7', '0,2', '+3600 %'],
      ['2023', '34,4', '1,6', '+823 %'],
    ),
    node('table_source', 'In Millionen Dollar. Quelle: ', marked('emphasis', 'Beispielamt')),
  ),
  wide: node(
    'table',
    node('table_caption', 'Nachtzüge ab Zürich'),
    grid(
      ['Ziel', 'Abfahrt', 'Ankunft', 'Tage', 'Bahn', 'Klasse', 'Liegewagen'],
      ['Hamburg-Altona', '19.59', '7.57', 'täglich', 'ÖBB', '1. und 2.', 'ja'],
      ['Budapest-Keleti', '21.40', '9.19', 'täglich', 'ÖBB und MÁV', '2.', 'ja'],
    ),
    node('table_source'),
  ),
  ragged: node('table', node('table_caption'), grid([], ['Bern', '134 000'], ['Basel']), node('table_source')),
  empty: node('table', node('table_caption'), grid(['', ''], ['', '']), node('table_source')),
};
