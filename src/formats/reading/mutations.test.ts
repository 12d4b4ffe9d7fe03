import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corporaFolder, readCorpus } from '#testing/corpora.ts';
import { fc } from '#testing/fastCheck.ts';
import {
  bytes,
  countedIds,
  docsClipboard,
  newsItem,
  newsml1,
  ninjs,
  nitf,
  wordClipboard,
} from '#testing/readingSamples.ts';
import { readSource } from './readers.ts';
import type { Source } from './reading.ts';
import { FileRefusal } from './refusal.ts';

const own: Source[] = [
  { name: 'a.html', bytes: bytes(wordClipboard) },
  { name: 'b.html', bytes: bytes(docsClipboard) },
  { name: 'c.xml', bytes: bytes(newsItem) },
  { name: 'd.xml', bytes: bytes(nitf) },
  { name: 'e.xml', bytes: bytes(newsml1) },
  { name: 'f.json', bytes: bytes(ninjs) },
  { name: 'g.txt', bytes: readFileSync('e2e/samples/seed-article.txt') },
];

/** Files of the corpora that are small enough to be read a few thousand times. */
function corpusFiles(folder: string): Source[] {
  if (readCorpus('SOURCES.md') === null) return [];
  return readdirSync(join(corporaFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(corporaFolder, folder, file))
    .filter(
      (file) => statSync(file).isFile() && statSync(file).size < 60_000 && /\.(html|xml|json|docx|zip)$/.test(file),
    )
    .map((file) => ({ name: file.slice(file.lastIndexOf('/') + 1), bytes: readFileSync(file) }));
}

const samples = [...own, ...['paste', 'iptc', 'docx', 'uploads', 'news/readability'].flatMap(corpusFiles)];

type Mutation = { kind: 'flip' | 'cut' | 'swap' | 'double'; at: number; by: number };
const mutation = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'swap', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.integer({ min: 1, max: 255 }),
}) as fc.Arbitrary<Mutation>;

/** Bits flipped, the end cut off, two tags exchanged, a piece doubled. */
function mutated(source: Uint8Array, { kind, at, by }: Mutation): Uint8Array {
  const place = Math.floor(at * (source.length - 1));
  if (kind === 'cut') return source.slice(0, place);
  if (kind === 'double')
    return Uint8Array.from([...source.subarray(0, place), ...source.subarray(Math.max(0, place - by))]);
  if (kind === 'swap') {
    const tags = new TextDecoder('latin1').decode(source).split(/(<[^>]*>)/);
    const [one, other] = [place % tags.length, (place + by) % tags.length];
    [tags[one], tags[other]] = [tags[other] ?? '', tags[one] ?? ''];
    return Uint8Array.from(tags.join(''), (character) => character.charCodeAt(0));
  }
  const changed = Uint8Array.from(source);
  changed[place] = (changed[place] ?? 0) ^ by;
  return changed;
}

test('a damaged file becomes a valid article or a refusal, quickly, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      async (sample, mutations) => {
        const source = { name: sample.name, bytes: mutations.reduce(mutated, sample.bytes) };
        const start = performance.now();
        const read = await readSource(source, countedIds()).catch((error: unknown) => {
          if (error instanceof FileRefusal) return [];
          throw error;
        });
        for (const { doc } of read) doc.check();
        expect(performance.now() - start).toBeLessThan(10_000);
      },
    ),
    { numRuns: Number(process.env.GALLEY_MUTATIONS ?? 2000) },
  );
}, 600_000);
