import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { outgoing } from './outgoing.ts';
import { detectFormat, readSource } from './reading/readers.ts';

const words = fc
  .array(fc.string({ unit: fc.constantFrom(...'ab_*`\\"\'<&-.~[x'), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

const articleOf = (codes: readonly string[]) =>
  schema.nodeFromJSON(
    node(
      'doc',
      node('kicker'),
      node('headline', 'Ein Befehl geht um die Welt'),
      node('standfirst'),
      node('paragraph', 'Ein Satz, der vor allem steht und mit Code nichts zu tun hat.'),
      ...codes.map((code) => node('paragraph', 'Der Befehl ', marked('code', code), ' steht da.')),
      node('paragraph', 'Ein Satz, der nach allem steht und mit Code nichts zu tun hat.'),
    ),
  );

function codesIn(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((child) => {
    if (child.marks.some(({ type }) => type.name === 'code')) found.push(child.text ?? '');
  });
  return found;
}

const readAgain = (formats as readonly FormatDefinition[]).filter(({ name }) =>
  'html htmlFragment markdown docx json ninjs ninjs21 newsmlG2 newsmlG2Nitf nitf'.split(' ').includes(name),
);

describe.each(readAgain)('$name', (format) => {
  test('code comes back as code, to the letter', async () => {
    expect(format.loses).not.toContain('code');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 3 }), async (codes) => {
        const exported = await exportFile(format, [outgoing(articleOf(codes), recordOf('a1'))], context);
        if (!('file' in exported)) throw new Error(JSON.stringify(exported));
        const bytes = typeof exported.file === 'string' ? new TextEncoder().encode(exported.file) : exported.file;
        const source = { name: 'file', bytes };
        const [read] = await readSource(source, countedIds(), detectFormat(source));
        expect(read && codesIn(read.doc)).toEqual(codes);
      }),
      { numRuns: 25 },
    );
  });
});
