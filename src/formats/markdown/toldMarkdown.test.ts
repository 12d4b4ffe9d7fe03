import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { withIds } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { neutral } from '#testing/neutral.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article } from '#testing/write.ts';
import { outgoing } from '../outgoing.ts';
import { markdownMatter } from './markdown.ts';
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
