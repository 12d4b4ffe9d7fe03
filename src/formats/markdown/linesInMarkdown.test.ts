import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { withIds } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article } from '#testing/write.ts';
import { outgoing } from '../outgoing.ts';
import { markdown, markdownMatter } from './markdown.ts';
import { readMarkdown } from './readMarkdown.ts';

const brk = { type: 'hardBreak', marks: [{ type: 'code' }] };
const lines = [marked('code', 'npm ci'), brk, marked('code', 'npm test')];
const apart = [marked('code', 'npm ci'), brk, brk, marked('code', 'npm test'), ' und mehr'];
const row = (head: boolean) =>
  node('table_row', node('table_cell', { head }, ...lines), node('table_cell', { head }, ...apart));

/** Every text with its marks, and every end of a line. */
function pieces(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((part) => {
    if (part.isText) found.push(`${part.marks.map(({ type }) => type.name).join()} ${part.text}`);
    else if (part.type.name === 'hardBreak') found.push('end of line');
  });
  return found;
}

describe.each([
  ['paragraph of code', node('paragraph', ...lines)],
  ['paragraph of code with an empty line', node('paragraph', 'Da: ', ...apart)],
  ['crosshead', node('crosshead', 'Ein', { type: 'hardBreak' }, marked('emphasis', 'Pakt'))],
  ['title of a box, code', node('factbox', node('factbox_title', ...lines), node('paragraph', 'Da.'))],
  [
    'title of a box, bold',
    node(
      'factbox',
      node('factbox_title', 'Ein', { type: 'hardBreak' }, marked('strong', 'Pakt')),
      node('paragraph', 'Da.'),
    ),
  ],
  [
    'title of a recording, code',
    node('audio', { audio: 'r1' }, node('audio_title', ...lines), node('audio_credit'), node('paragraph', 'Da.')),
  ],
  [
    'cell of code',
    node('table', node('table_caption'), node('table_grid', row(true), row(false)), node('table_source')),
  ],
])('several lines in a %s', (_, block) => {
  const doc = withIds(article({ headline: 'Ein Pakt' }, schema.nodeFromJSON(block)), countedIds());
  const given = outgoing(doc, recordOf('a1'));

  test('are read again', async () => {
    const back = readMarkdown(await fileText(markdownMatter, given), 'a.md', countedIds());
    expect(pieces(back.doc)).toEqual(pieces(fairCopy(doc)));
    expect(back.receipt.addsUp).toBe(true);
  });

  test('are lines for others, too', async () => {
    const back = readMarkdown(await fileText(markdown, given, context), 'a.md', countedIds());
    const words = (of: typeof doc) => of.textBetween(0, of.content.size, '\n', '\n').match(/\S+/g)?.sort();
    // Where a recording is to be had is a line, too.
    const said = words(back.doc)?.filter((word) => word !== context.recordingAddress('r1'));
    expect(said).toEqual(words(doc));
  });
});
