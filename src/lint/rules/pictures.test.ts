import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { copyOf } from '../copy.ts';
import type { Rule } from '../defineRule.ts';
import { run } from '../run.ts';
import { contextOf } from '../testRule.ts';
import { altMissing } from './altMissing.ts';
import { creditMissing } from './creditMissing.ts';
import { emptyBlock } from './emptyBlock.ts';
import { galleryPictures } from './galleryPictures.ts';
import { pictureExpired } from './pictureExpired.ts';

function figure(attrs: Record<string, unknown>, credit = ''): Node {
  const parts = [
    schema.node('figure_caption'),
    schema.node('figure_credit', null, credit ? [schema.text(credit)] : []),
  ];
  return schema.node('figure', { id: 'figure-1', ...attrs }, parts);
}

const gallery = (...figures: Node[]) => schema.node('gallery', { id: 'gallery-1' }, figures);

const count = (rule: Rule, block: Node, expired: readonly string[] = []) =>
  run(copyOf(article({}, block, paragraph('Text.'))), contextOf('de-CH', { expired: new Set(expired) }), [rule]).length;

test('a picture needs a description unless it decorates', () => {
  expect(count(altMissing, figure({ picture: 'p1' }))).toBe(1);
  expect(count(altMissing, figure({ picture: 'p1', alt: 'Eine Brücke' }))).toBe(0);
  expect(count(altMissing, figure({ picture: 'p1', decorative: true }))).toBe(0);
  expect(count(altMissing, figure({}))).toBe(0);
  expect(count(altMissing, gallery(figure({ picture: 'p1' }), figure({ picture: 'p2', alt: 'x' })))).toBe(1);
});

test('a picture needs a credit', () => {
  expect(count(creditMissing, figure({ picture: 'p1' }))).toBe(1);
  expect(count(creditMissing, figure({ picture: 'p1' }, 'Anna Meier'))).toBe(0);
  expect(count(creditMissing, gallery(figure({ picture: 'p1' }, 'A'), figure({ picture: 'p2' })))).toBe(1);
});

test('a picture whose right has ended stops', () => {
  expect(count(pictureExpired, figure({ picture: 'p1' }), ['p1'])).toBe(1);
  expect(count(pictureExpired, figure({ picture: 'p2' }), ['p1'])).toBe(0);
  expect(pictureExpired.level).toBe('stop');
});

test('a gallery needs two pictures', () => {
  expect(count(galleryPictures, gallery(figure({ picture: 'p1' })))).toBe(1);
  expect(count(galleryPictures, gallery(figure({ picture: 'p1' }), figure({})))).toBe(1);
  expect(count(galleryPictures, gallery(figure({ picture: 'p1' }), figure({ picture: 'p2' })))).toBe(0);
  expect(galleryPictures.level).toBe('stop');
});

test('what was begun and never filled is empty', () => {
  expect(count(emptyBlock, figure({}))).toBe(1);
  expect(count(emptyBlock, figure({ picture: 'p1' }))).toBe(0);
  expect(count(emptyBlock, schema.node('crosshead', { id: 'crosshead-1' }))).toBe(1);
  expect(count(emptyBlock, paragraph())).toBe(1);
});
