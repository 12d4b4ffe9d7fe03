import { expect, test } from 'vitest';
import { fields } from './fields.ts';
import { slugOf } from './slugOf.ts';

test.each([
  ['Militärpakt mit Russland', 'militaerpakt-mit-russland'],
  ['  Über «Größe» & Maß!  ', 'ueber-groesse-mass'],
  ['Élodie à Genève', 'elodie-a-geneve'],
  ['Perché no?', 'perche-no'],
  ['—', ''],
])('%s becomes %s', (typed, slug) => {
  expect(slugOf(typed)).toBe(slug);
  expect(fields.slug.check(slug)).toBe(true);
  expect(slugOf(slug)).toBe(slug);
});
