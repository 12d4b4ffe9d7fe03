import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { context, exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { bytes, countedIds } from '#testing/readingSamples.ts';
import { formats } from '../all.ts';
import { writeRead } from '../convert.ts';
import { type Outgoing, outgoing } from '../outgoing.ts';
import { readSource } from './readers.ts';

const picture = node('figure', { id: 'fig001', picture: 'p1', alt: 'Die Halle' }, node('figure_caption', 'Legende'));
const story: Outgoing = outgoing(exampleArticle(schema.nodeFromJSON(picture)), recordOf('a1'));
const own = formats.filter(({ name }) =>
  ['html', 'htmlFragment', 'markdown', 'markdownMatter', 'nitf', 'newsmlG2Nitf', 'newsmlG2', 'ninjs31'].includes(name),
);
const text = formats.filter(({ mediaType }) => !/zip|officedocument/.test(mediaType));

/** The article of a file that Galley has written, with another address in the place of its picture's. */
async function readWith(format: (typeof formats)[number], address: string) {
  const file = (await fileText(format, story)).replaceAll(context.pictureAddress('p1', ''), address);
  const [article] = await readSource({ name: `a.${format.extension}`, bytes: bytes(file) }, countedIds());
  if (!article) throw new Error('nothing read');
  return { file, article };
}

/** It in every format that is text, as one that readers have. */
async function written(article: Awaited<ReturnType<typeof readWith>>['article']): Promise<string> {
  const files: string[] = [];
  const facts = { ...article.receipt.facts, published: new Date(context.now).toISOString() };
  const published = { ...article, receipt: { ...article.receipt, facts } };
  for (const format of text)
    files.push(String((await writeRead(format, published, { jpeg: async () => null }, context.now)).written));
  return files.join('\n');
}

test.each(
  own.flatMap((format) =>
    ['file:///etc/secret', 'javascript:secret', 'bilder/secret.jpg', '//secret.example/a.jpg', 'https://:secret/'].map(
      (address) => [format.name, address, format] as const,
    ),
  ),
)('%s that says a picture is at %s: it is told of and leads nowhere', async (_, address, format) => {
  const { file, article } = await readWith(format, address);
  expect(file).toContain(address);
  expect(article.doc.textContent).toContain('Legende');
  expect(JSON.stringify([article.doc, article.pictures, [...(article.media ?? [])]])).not.toContain('secret');
  expect(await written(article)).not.toContain('secret');
  expect(article.receipt.addsUp).toBe(true);
});

test.each(['htmlFragment', 'markdown', 'markdownMatter', 'nitf', 'newsmlG2Nitf'])(
  '%s: the receipt tells of it',
  async (name) => {
    const format = own.find((each) => each.name === name);
    if (!format) throw new Error(name);
    const { article } = await readWith(format, 'file:///etc/secret');
    expect(article.receipt.unread).toContainEqual({ reason: 'pictureElsewhere', text: 'Die Halle' });
    const { article: good } = await readWith(format, 'HTTPS://bilder.example/a.jpg');
    expect(good.receipt.unread.filter(({ reason }) => reason !== 'language')).toEqual([]);
    expect(good.pictures.map(({ address }) => address)).toEqual(['https://bilder.example/a.jpg']);
    expect(await written(good)).toContain('https://bilder.example/a.jpg');
  },
);
