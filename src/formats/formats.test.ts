import { describe, expect, test } from 'vitest';
import { nodeTree } from '#article/html.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import { exampleNodes } from '#testing/examples.ts';
import { context, exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { paragraph } from '#testing/write.ts';
import { formatNamed, formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { outgoing } from './outgoing.ts';

const textsOf = (tree: HtmlTree): string[] =>
  tree.flatMap((node) => (typeof node === 'string' ? [node] : textsOf(node.children)));
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test('a format goes by several names, however they are written', () => {
  for (const name of ['plainText', 'plain-text', 'text', 'TXT']) expect(formatNamed(name)?.name).toBe('plainText');
  expect(formatNamed('papyrus')).toBeUndefined();
});

test('no name means two formats', () => {
  for (const format of formats as readonly FormatDefinition[])
    for (const name of [format.name, ...(format.aliases ?? [])]) expect(formatNamed(name)).toBe(format);
});

describe.each(formats as readonly FormatDefinition[])('$name', (format) => {
  test('it can be looked at before it leaves', async () => {
    const exported = await exportFile(format, [outgoing(exampleArticle(paragraph('Da.')), recordOf('a1'))], context);
    const file = 'file' in exported ? exported.file : '';
    const shown = typeof file === 'string' ? file : JSON.stringify(await format.lines?.(file));
    expect(shown).toContain('Kim und Putin schmieden einen Pakt');
  });

  test.each(exampleNodes())('$name loses no word', async ({ node }) => {
    const lost: readonly string[] = format.loses;
    // A part of the front that it does not carry, or a body.
    if (lost.includes(node.type.name) || lost.includes('body')) return;
    const text = await fileText(format, outgoing(exampleArticle(node), recordOf('a1')));
    for (const part of textsOf([nodeTree(node)])) for (const word of words(part)) expect(text).toContain(word);
  });
});
