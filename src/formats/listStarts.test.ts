import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';
import { highestStart } from '#blocks/list/list.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { outgoing } from './outgoing.ts';
import { detectFormat, readSource } from './reading/readers.ts';

interface Numbers {
  start: number;
  items: readonly (Numbers | null)[];
}

const start = fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 30 }), fc.constant(highestStart));
/** Lists of so many levels at most; Word has nine. */
const lists = (levels: number): fc.Arbitrary<Numbers> => {
  const below = levels > 1 ? fc.option(lists(levels - 1), { freq: levels > 6 ? 4 : 1 }) : fc.constant(null);
  return fc.record({ start, items: fc.array(below, { minLength: 1, maxLength: 3 }) });
};

let word = 0;
const line = () => {
  word += 1;
  return node('paragraph', `Wort ${String.fromCharCode(65 + (word % 26))}`);
};

function listOf({ start: first, items }: Numbers): NodeJson {
  return node(
    'list',
    { kind: 'numbered', start: first },
    ...items.map((below) => node('list_item', line(), ...(below ? [listOf(below)] : []))),
  );
}

function articleOf(all: readonly Numbers[]): Node {
  const sentence = node('paragraph', 'Ein Satz, der zwischen zwei Listen steht und nichts mit ihnen zu tun hat.');
  const body = all.flatMap((each) => [sentence, listOf(each)]);
  return schema.nodeFromJSON(
    node('doc', node('kicker'), node('headline', 'Ein Pakt ist unterzeichnet'), node('standfirst'), ...body, sentence),
  );
}

function numbersIn(doc: Node): Numbers[] {
  const below = (parent: Node): Numbers[] =>
    parent.children.flatMap((child) => {
      if (child.type.name !== 'list') return [];
      return [{ start: Number(child.attrs.start), items: child.children.map((item) => below(item)[0] ?? null) }];
    });
  return below(doc);
}

/** Formats whose files are read again as an article. */
const readAgain = (formats as readonly FormatDefinition[]).filter(({ name }) =>
  'html htmlFragment markdown docx json ninjs ninjs21 newsmlG2 newsmlG2Nitf nitf'.split(' ').includes(name),
);

describe.each(readAgain)('$name', (format) => {
  test('lists of any depth come back with the numbers they begin with', async () => {
    expect(format.loses).not.toContain('starts');
    await fc.assert(
      fc.asyncProperty(fc.array(lists(9), { minLength: 1, maxLength: 3 }), async (all) => {
        const exported = await exportFile(format, [outgoing(articleOf(all), recordOf('a1'))], context);
        if (!('file' in exported)) throw new Error(JSON.stringify(exported));
        const bytes = typeof exported.file === 'string' ? new TextEncoder().encode(exported.file) : exported.file;
        const source = { name: 'file', bytes };
        const [read] = await readSource(source, countedIds(), detectFormat(source));
        expect(read && numbersIn(read.doc)).toEqual(all);
        expect(read?.receipt.changed.map(({ kind }) => kind) ?? []).not.toContain('numbering');
      }),
      { numRuns: 15 },
    );
  });
});
