import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '#formats/html/html.ts';
import { json } from '#formats/json.ts';
import { ninjs31 } from '#formats/ninjs/ninjs31.ts';
import { outgoing } from '#formats/outgoing.ts';
import { readSource } from '#formats/reading/readers.ts';
import type { Source } from '#formats/reading/reading.ts';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { militaerpakt } from '#server/articles/samples/militaerpakt.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { corporaFolder, readCorpus } from '../corpora.ts';
import { context, recordOf } from '../outgoing.ts';
import { bytes, countedIds, docsClipboard, newsItem, newsml1, ninjs, nitf, wordClipboard } from '../readingSamples.ts';

const markdown =
  '---\ntitle: Pakt\nauthor: Anna Muster\n---\n\nEin *kursiver* und **fetter** Satz[^1] mit [Link](https://example.org/a).\n\n3. drei\n   - innen\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> Zitat\n\n<b>roh</b>\n\n[^1]: Die Note.\n';
const page = `<!doctype html><html lang="de"><head><title>Ein langer Titel über Dinge | Zeitung</title></head><body><nav>Start</nav><article><h1>Ein langer Titel über Dinge</h1><p>Von Anna Muster</p>${'<p>Ein Absatz mit genug Worten, damit er als Text der Seite gilt, sagte sie: «Das ist so.»</p>'.repeat(6)}<figure><img src="/a.jpg" alt="A"><figcaption>Bild: Keystone</figcaption></figure></article><footer>Impressum</footer></body></html>`;

/** Galley's own formats, which are read again as they are. */
const ownFiles: readonly Source[] = await Promise.all(
  [html, json, ninjs31].map(async (format) => {
    const article = outgoing(sampleDocument(militaerpakt, countedIds()), recordOf('a1'));
    return { name: `own.${format.extension}`, bytes: bytes(String(await format.write(article, context))) };
  }),
);

const own: readonly Source[] = [
  { name: 'a.html', bytes: bytes(wordClipboard) },
  { name: 'b.html', bytes: bytes(docsClipboard) },
  { name: 'c.xml', bytes: bytes(newsItem) },
  { name: 'd.xml', bytes: bytes(nitf) },
  { name: 'e.xml', bytes: bytes(newsml1) },
  { name: 'f.json', bytes: bytes(ninjs) },
  { name: 'h.md', bytes: bytes(markdown) },
  { name: 'i.html', bytes: bytes(page) },
  ...ownFiles,
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

/** What is damaged: our own samples, and the corpora where they are. */
export const samplesToDamage = (): Source[] => [
  ...own,
  ...['paste', 'iptc', 'docx', 'uploads', 'news/readability'].flatMap(corpusFiles),
];

export const damageKinds = ['flip', 'cut', 'swap', 'double'] as const;

/** One damage: where, as a part of the file from 0 to 1, and by how much, 1 to 255. */
export interface Damage {
  kind: (typeof damageKinds)[number];
  at: number;
  by: number;
}

/** Bits flipped, the end cut off, two tags exchanged, a piece doubled. */
function damaged(source: Uint8Array, { kind, at, by }: Damage): Uint8Array {
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

/** Reads a damaged source: how many valid articles it became, none where it was refused. Throws whatever else happened. */
export async function readDamaged({ name, bytes: whole }: Source, damages: readonly Damage[]): Promise<number> {
  const read = await readSource({ name, bytes: damages.reduce(damaged, whole) }, countedIds()).catch(
    (error: unknown) => {
      if (error instanceof FileRefusal) return [];
      throw error;
    },
  );
  for (const { doc } of read) doc.check();
  return read.length;
}
