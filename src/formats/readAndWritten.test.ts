import { expect, test } from 'vitest';
import { context, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article, crosshead, paragraph } from '#testing/write.ts';
import { formatNamed, formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { outgoing } from './outgoing.ts';
import { readable } from './reading/readable.ts';
import { detectFormat, readSource } from './reading/readers.ts';
import { FileRefusal } from './reading/refusal.ts';

const sentence = 'Der Vertrag regelt, wer wem was liefert, und was geschieht, wenn einer es nicht tut.';
const story = article(
  { headline: 'Ein Pakt ist unterzeichnet' },
  paragraph(sentence),
  crosshead('Was darin steht'),
  paragraph(`${sentence} Er gilt zehn Jahre.`),
  paragraph(`${sentence} Danach verlängert er sich.`),
);

async function written(format: FormatDefinition): Promise<Uint8Array> {
  const exported = await exportFile(format, [outgoing(story, recordOf('a1'))], context);
  if (!('file' in exported)) throw new Error(`${format.name}: ${JSON.stringify(exported)}`);
  return typeof exported.file === 'string' ? new TextEncoder().encode(exported.file) : exported.file;
}

/** The reader that makes an article of a format's file, all of whose words it finds; null where none takes it. */
async function readerOf(format: FormatDefinition): Promise<string | null> {
  const source = { name: 'file', bytes: await written(format) };
  try {
    const name = detectFormat(source);
    const [read] = await readSource(source, countedIds(), name);
    for (const block of story.children) expect(read?.doc.textContent, format.name).toContain(block.textContent);
    return name;
  } catch (error) {
    if (error instanceof FileRefusal) return null;
    throw error;
  }
}

test('what Galley writes as an article it reads again, found by what is in the file', async () => {
  const found = await Promise.all(
    (formats as readonly FormatDefinition[]).map(async (format) => [format.name, await readerOf(format)]),
  );
  expect(Object.fromEntries(found)).toEqual({
    html: 'html',
    htmlFragment: 'html',
    markdown: 'markdown',
    markdownMatter: 'markdown',
    plainText: 'text',
    docx: 'docx',
    json: 'json',
    ninjs: 'ninjs',
    ninjs21: 'ninjs',
    newsmlG2: 'newsml-g2',
    newsmlG2Nitf: 'newsml-g2',
    nitf: 'nitf',
    // What tells machines about an article, and lists of articles, are no articles.
    jsonLd: null,
    rss: null,
    atom: null,
    jsonFeed: null,
    newsSitemap: null,
  });
});

test('what is read under a name is written under it, too, but for NewsML 1, which newsrooms still get and no longer ask for', () => {
  expect(readable.map(({ name }) => name).filter((name) => !formatNamed(name))).toEqual(['newsml1']);
});
