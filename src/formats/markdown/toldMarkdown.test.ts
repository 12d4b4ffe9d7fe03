import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { withIds } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { neutral } from '#testing/neutral.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article, paragraph } from '#testing/write.ts';
import { outgoing } from '../outgoing.ts';
import { markdown, markdownMatter } from './markdown.ts';
import { readMarkdown } from './readMarkdown.ts';

const withBlocks = (...blocks: readonly ReturnType<typeof node>[]) =>
  withIds(article({ headline: 'Ein Pakt' }, ...blocks.map((block) => schema.nodeFromJSON(block))), countedIds());
const written = (doc: Node) => fileText(markdownMatter, outgoing(doc, recordOf('a1')), context);
const bare = (doc: Node) => neutral(doc, markdownMatter.loses);

const address = 'https://a.example/b?c=1&d=2';
const linked = (words: string) => marked('link', words, { href: address });
const recording = (title: string) =>
  node(
    'audio',
    { audio: 'r1', duration: 30 },
    node('audio_title', ...(title ? [title] : [])),
    node('audio_credit', 'Ton: Agentur'),
    node('paragraph', 'Hier mehr: ', linked('der Pakt'), ' im Wortlaut.'),
    node('paragraph', 'Und noch ein Satz.'),
  );

test.each(['', 'Zum Hören'])('a recording that is called "%s" has its player and all its words', async (title) => {
  const doc = withBlocks(recording(title));
  const file = await written(doc);
  expect(file).toContain('https://seeblick.example/media/audio/r1');
  const back = readMarkdown(file, 'a.md', countedIds());
  expect(bare(back.doc)).toEqual(bare(fairCopy(doc)));
  expect(back.receipt.addsUp).toBe(true);
});

const row = (head: boolean, word: string) => node('table_row', node('table_cell', { head }, word));
const grid = node('table_grid', row(true, 'Jahr'), row(false, '2026'));
const post = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1s';
const player = 'https://seeblick.example/media/audio/r1';

test.each([
  ['source of a table', node('table', node('table_caption', 'Handel'), grid, node('table_source', linked(address)))],
  ['caption of a table', node('table', node('table_caption', linked(address)), grid, node('table_source'))],
  [
    'paragraph of a recording',
    node(
      'audio',
      { audio: 'r1' },
      node('audio_title'),
      node('audio_credit'),
      node('paragraph', linked(address)),
      node('paragraph', marked('link', player, { href: player })),
    ),
  ],
  [
    'paragraph of a recording that is not chosen',
    node('audio', node('audio_title', 'Ton'), node('audio_credit'), node('paragraph', linked(address))),
  ],
  ['title of a post', node('embed', { url: post }, node('embed_title', post))],
])('an address that is linked to itself is words: the %s', async (_, block) => {
  const doc = withBlocks(block);
  const back = readMarkdown(await written(doc), 'a.md', countedIds());
  expect(bare(back.doc)).toEqual(bare(fairCopy(doc)));
  expect(back.receipt.addsUp).toBe(true);
});

test('an address that is linked to itself is words: the caption of a picture', async () => {
  const legends = [node('figure_caption', linked(address)), node('figure_credit', 'Agentur')];
  const doc = withBlocks(node('figure', { picture: 'p1', alt: 'Saal', placement: 'wide' }, ...legends));
  const back = readMarkdown(await written(doc), 'a.md', countedIds());
  expect(back.doc.textContent).toBe(doc.textContent);
  expect(back.receipt.addsUp).toBe(true);
});

test.each(['pullquote', 'blockquote'])('the receipt adds up of a %s whose source is named', async (name) => {
  const doc = withBlocks(
    name === 'pullquote'
      ? node(
          name,
          node('pullquote_words', 'Ein Pakt'),
          node('pullquote_speaker', 'Anna Muster'),
          node('pullquote_role', 'Rat'),
        )
      : node(name, node('paragraph', 'Ein Pakt'), node('blockquote_source', 'Anna ', marked('emphasis', 'Muster'))),
  );
  const back = readMarkdown(await written(doc), 'a.md', countedIds());
  expect(bare(back.doc)).toEqual(bare(fairCopy(doc)));
  expect(back.receipt.addsUp).toBe(true);
});

test('whatever ends a line for others is in a field', async () => {
  for (const section of ['Zeile\u2028Zeile', 'a\u2029b', 'a\u0085b', '"Zitat"\u2028']) {
    const spaced = section.replace(/\s+/g, ' ').trim();
    const doc = article({ headline: 'Ein Pakt', fields: { section, tags: [section] } }, paragraph('Da.'));
    const file = await written(doc);
    expect(file).not.toMatch(/[\u0085\u2028\u2029]/);
    const back = readMarkdown(file, 'a.md', countedIds());
    expect([back.doc.attrs.section, back.doc.attrs.tags, back.receipt.addsUp]).toEqual([spaced, [spaced], true]);
  }
});

const bytes = 'data:image/png;base64,iVBORw0KGgo+ab/cd==';

test.each([
  ['paragraph', node('paragraph', `Als ${bytes}7 im Text, data:picture,0; und noch einmal ${bytes}.`)],
  ['paragraph like a picture', node('paragraph', `![Bild](${bytes}) und <img src="${bytes}">`)],
  ['code', node('paragraph', 'Als ', marked('code', bytes), ' im Text.')],
  ['title of a box', node('factbox', node('factbox_title', bytes), node('paragraph', 'Da.'))],
])('bytes of a picture that are words stay words: in a %s', async (_, block) => {
  const doc = withBlocks(block);
  const back = readMarkdown(await written(doc), 'a.md', countedIds());
  expect(bare(back.doc)).toEqual(bare(fairCopy(doc)));
  expect([back.pictures, back.receipt.addsUp]).toEqual([[], true]);
  const plain = await fileText(markdown, outgoing(doc, recordOf('a1')), context);
  expect(readMarkdown(plain, 'a.md', countedIds()).doc.textContent).toContain(bytes);
});
