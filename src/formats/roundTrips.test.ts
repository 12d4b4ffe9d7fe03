import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { withIds } from '#article/newArticle.ts';
import { frontLength, schema } from '#article/schema.ts';
import { anyArticle } from '#testing/anyArticle.ts';
import { aspectPairs } from '#testing/aspectPairs.ts';
import { exampleNodes } from '#testing/examples.ts';
import { fc } from '#testing/fastCheck.ts';
import { generateArticle } from '#testing/manyArticles.ts';
import { neutral } from '#testing/neutral.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { pressPhoto } from '#testing/pressPhoto.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { formats } from './all.ts';
import type { Aspect } from './aspects.ts';
import type { FormatContext, FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { outgoing } from './outgoing.ts';
import { detectFormat, readSource } from './reading/readers.ts';
import { plainText } from './text/plainText.ts';

/** A newsroom in which each part of each picture is a file of its own, by which one knows it again. */
const files = new Map<string, { picture: string; crop: string }>();
const photos = new Map<string, Promise<Uint8Array>>();
const photo = async (picture: string, crop: string) => {
  const bytes = new Uint8Array(await pressPhoto({ width: 40 + 8 * photos.size, height: 40 }));
  files.set(key(bytes), { picture, crop });
  return bytes;
};
const key = (bytes: Uint8Array) => bytes.join();
const around: FormatContext = {
  ...context,
  pictureAddress: (picture, crop) => {
    const address = context.pictureAddress(picture, crop);
    files.set(address, { picture, crop });
    return address;
  },
  pictureFile: (picture, crop) => {
    const name = `${picture}/${crop}`;
    const known = photos.get(name) ?? photo(picture, crop);
    photos.set(name, known);
    return known;
  },
};

/** The article as it is read from its file, with the newsroom's pictures known again; every word of the file is in it, in its fields, or told of. */
async function tripped(format: FormatDefinition, doc: Node): Promise<Node> {
  const exported = await exportFile(format, [outgoing(doc, recordOf('a1'))], around);
  if (!('file' in exported)) throw new Error(JSON.stringify(exported));
  const bytes = typeof exported.file === 'string' ? new TextEncoder().encode(exported.file) : exported.file;
  const source = { name: `file.${format.extension}`, bytes };
  const [read] = await readSource(source, countedIds(), detectFormat(source));
  if (!read) throw new Error('Nothing was read');
  expect([read.receipt.missingWords, read.receipt.addsUp]).toEqual([[], true]);
  const found = new Map(read.pictures.map(({ block, bytes: own, address = '' }) => [block, own ? key(own) : address]));
  const known = (node: Node): Node => {
    const file = files.get(found.get(String(node.attrs.id)) ?? '');
    if (node.isText) return node;
    return node.type.create(
      file ? { ...node.attrs, ...file, address: '' } : node.attrs,
      node.children.map(known),
      node.marks,
    );
  };
  return known(read.doc);
}

/** All that hold an article but structured data, which nobody reads as one: `schemaOrgArticle.test.ts` compares it property by property. */
const readAgain = (formats as readonly FormatDefinition[]).filter(
  ({ holds, name }) => holds === 'article' && name !== 'jsonLd',
);

/** Aspects that nothing has where another is lost. */
const ofAnother: Partial<Record<Aspect, Aspect>> = {
  numbering: 'lists',
  starts: 'lists',
  nesting: 'lists',
  listNeighbours: 'lists',
  quoteNeighbours: 'quotes',
  captions: 'pictures',
  questions: 'boxes',
};

const notCarried = ({ loses, unread = [] }: FormatDefinition): readonly Aspect[] => [...loses, ...unread];

/** Written and read again an article is the same without what is said to be lost. */
async function same(format: FormatDefinition, given: Node) {
  const lost = notCarried(format);
  const doc = withIds(given, countedIds());
  expect(neutral(await tripped(format, doc), lost)).toEqual(neutral(fairCopy(doc), lost));
}

const block = fc.constantFrom(...exampleNodes().filter(({ node }) => node.type.isInGroup('block')));
const together = fc.array(block, { minLength: 2, maxLength: 6 }).map((blocks) => blocks.map(({ node }) => node));
const opening = exampleArticle(schema.node('paragraph'));
const articleOf = (blocks: readonly Node[]) =>
  schema.node('doc', opening.attrs, [...opening.children.slice(0, frontLength), ...blocks]);

test('plain text: whatever blocks stand together and whatever its front says, no word is lost', async () => {
  const given = fc.tuple(anyArticle([opening]), together);
  const check = fc.asyncProperty(given, async ([{ attrs, children }, blocks]) => {
    const doc = schema.node('doc', attrs, [...children.slice(0, frontLength), ...blocks]);
    await tripped(plainText, withIds(doc, countedIds()));
  });
  await fc.assert(check, { numRuns: 100 });
});

// Where lines alone tell what is what, one line after another may look like a kicker and its headline.
describe.each(readAgain.filter(({ loses }) => !loses.includes('headline')))(
  '$name: read again it is the same',
  (format) => {
    test('whatever blocks stand together', async () => {
      const check = fc.asyncProperty(together, (blocks) => same(format, articleOf(blocks)));
      await fc.assert(check, { numRuns: 20 });
    });

    test('whatever its front and its fields say', async () => {
      await fc.assert(
        fc.asyncProperty(anyArticle([opening]), async (doc) => same(format, doc)),
        { numRuns: 40 },
      );
    });

    const names = ['strong', 'emphasis', 'strike', 'superscript', 'subscript', 'code'];
    const mark = fc.oneof(
      fc.constantFrom(...names).map((name) => schema.mark(name)),
      fc
        .constantFrom('https://a.example/b?c=1&d=(2)', 'mailto:a@b.example')
        .map((href) => schema.mark('link', { href })),
      fc.constantFrom('fr', 'ar').map((lang) => schema.mark('language', { lang })),
    );
    const marked = fc
      .tuple(fc.constantFrom('Ein Satz', 'und', '«ja»', '2', '<b>&amp;'), fc.array(mark, { maxLength: 3 }))
      .map(([text, marks]) =>
        schema.text(
          text,
          marks.reduce((set, each) => each.addToSet(set), schema.text('a').marks),
        ),
      );

    test.each(['paragraph', 'pullquote_words', 'figure_caption'])(
      'whatever marks are on the words of a %s',
      async (name) => {
        const [block = ''] = name.split('_');
        const around = (words: Node) =>
          block === name
            ? words
            : schema.node(block, block === 'figure' ? { picture: 'p1', alt: 'Zwei' } : null, [words]);
        const check = fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 5 }), (words) =>
          same(format, articleOf([around(schema.node(name, null, words))])),
        );
        await fc.assert(check, { numRuns: 30 });
      },
    );

    test.each(['factbox_title', 'gallery_title', 'question_words'])(
      'whatever blocks stand under a %s',
      async (part) => {
        const title = schema.node(part, null, schema.text('Was gilt'));
        const check = fc.asyncProperty(together, (blocks) => {
          const plain = blocks.filter(({ type }) => type.isInGroup('plain'));
          const held = plain.length > 0 ? plain : [schema.node('paragraph')];
          return same(format, articleOf([schema.node(part.replace(/_.*/, ''), null, [title, ...held])]));
        });
        await fc.assert(check, { numRuns: 20 });
      },
    );
  },
);

describe.each(readAgain)('$name: read again an article is the same but for what is said to be lost', (format) => {
  const lost = notCarried(format);

  test.each(exampleNodes())('$name', async ({ node }) => same(format, exampleArticle(node)));

  test.each(aspectPairs)('$aspect', async ({ pair }) => {
    for (const doc of pair) await same(format, doc);
  });

  test.each(aspectPairs)('$aspect is taken for lost where it is said to be, and nowhere else', ({ aspect, pair }) => {
    const [one, other] = pair.map((doc) => neutral(fairCopy(withIds(doc, countedIds())), lost));
    // Of what is there and not read the words may stay.
    if (format.loses.includes(aspect)) expect(one).toEqual(other);
    else if (!lost.includes(aspect) && !lost.includes(ofAnother[aspect] ?? aspect)) expect(one).not.toEqual(other);
  });

  test.each((format.unread ?? []).map((aspect) => ({ aspect })))(
    '$aspect is in the file and is not read, or not always, as it is said',
    async ({ aspect }) => {
      const rest = lost.filter((each) => each !== aspect);
      const pairs = aspectPairs.filter((each) => [each.aspect, ofAnother[each.aspect]].includes(aspect));
      const trips = pairs
        .flatMap(({ pair }) => pair)
        .map(async (doc) => {
          expect(neutral(await tripped(format, doc), rest)).toEqual(neutral(fairCopy(doc), rest));
        });
      await expect(Promise.all(trips)).rejects.toThrow();
    },
  );

  test('whatever article it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9_999), async (index) => same(format, generateArticle(index).doc)),
      { numRuns: 15 },
    );
  });
});
