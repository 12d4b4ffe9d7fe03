import { expect, test } from 'vitest';
import { difference } from '#article/difference.ts';
import { writeHtml } from '#article/html.ts';
import { schema } from '#article/schema.ts';
import { article, list, paragraph } from '#testing/write.ts';
import { differenceTree } from './differenceTree.ts';

const html = (before: ReturnType<typeof article>, after: ReturnType<typeof article>) =>
  difference(before, after)
    .blocks.map((block) => writeHtml(differenceTree(block, 'de-CH')).replaceAll(/ (?:data-)?id="[^"]*"/g, ''))
    .filter((written) => written !== '');

test('what went and what came stands in the block, marked as such', () => {
  const block = paragraph('Die Brücke bleibt gesperrt.');
  const strong = schema.mark('strong');
  const changed = block.type.create(block.attrs, [
    schema.text('Die Brücke bleibt '),
    schema.text('offen', [strong]),
    schema.text('.'),
  ]);
  expect(html(article({}, block), article({}, changed))).toEqual([
    '<p>Die Brücke bleibt <del>gesperrt</del><ins><strong>offen</strong></ins>.</p>',
  ]);
});

test('words that are marked otherwise are neither', () => {
  const block = paragraph('Wichtig ist das');
  const changed = block.type.create(block.attrs, [
    schema.text('Wichtig', [schema.mark('strong')]),
    schema.text(' ist das'),
  ]);
  expect(html(article({}, block), article({}, changed))).toEqual([
    '<p><mark><strong>Wichtig</strong></mark> ist das</p>',
  ]);
});

test('whole blocks are marked around, parts of a list inside their items', () => {
  const [kept, gone] = [paragraph('bleibt'), paragraph('geht')];
  const before = list('eins', 'zwei');
  const after = before.copy(before.content.addToEnd(list('drei').child(0)));
  expect(html(article({}, kept, gone, before), article({}, kept, after))).toEqual([
    '<p>bleibt</p>',
    '<del><p>geht</p></del>',
    '<ul><li><p>eins</p></li><li><p>zwei</p></li><li><p><ins>drei</ins></p></li></ul>',
  ]);
});

test('empty blocks show nothing', () => {
  expect(html(article({}, paragraph('da')), article({}, paragraph('da'), paragraph()))).toEqual(['<p>da</p>']);
});

test('a picture whose caption changed is shown, with what changed in the caption', () => {
  const figure = (caption: string) =>
    schema.node('figure', { id: 'figure-1', picture: 'bridge', width: 900, height: 600, alt: 'Eine Brücke' }, [
      schema.node('figure_caption', null, schema.text(caption)),
      schema.node('figure_credit'),
    ]);
  const [written] = html(article({}, figure('Die Brücke am Montag')), article({}, figure('Die Brücke am Dienstag')));
  expect(written).toContain('src="/media/bridge/');
  expect(written).toContain('Die Brücke am <del>Montag</del><ins>Dienstag</ins>');
});
