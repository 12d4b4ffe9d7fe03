import type { Query } from '../db/db.ts';
import { quoted } from './quoted.ts';

/** The files of the media store that a row names. */
export interface Named {
  /** Null where it is no single article's. */
  article: string | null;
  /** Whose files they are, for a person: `picture "Bundeshaus.jpg"`. */
  what: string;
  keys: readonly string[];
  /** How many bytes they have together; null where the row does not say. */
  bytes: number | null;
}

/** What was noted of a file when it was stored. */
export type Noted = ReadonlyMap<string, { bytes: number; sha256: string }>;

export interface NamedFiles {
  named: readonly Named[];
  noted: Noted;
}

/** All files that the newsroom names, each once: what is there besides (parts of pictures, what an upload left that broke off) is nobody's loss. */
export async function namedFiles(query: Query): Promise<NamedFiles> {
  const notes = await query.selectFrom('stored_file').selectAll().execute();
  const pictures = await query.selectFrom('picture').select(['id', 'name', 'widths', 'bytes']).orderBy('id').execute();
  const recordings = await query.selectFrom('audio').select(['id', 'name', 'bytes']).orderBy('id').execute();
  return {
    noted: new Map(notes.map(({ key, bytes, sha256 }) => [key, { bytes, sha256 }])),
    named: [
      ...pictures.map(({ id, name, widths, bytes }) => ({
        article: null,
        what: `picture ${quoted(name)}`,
        keys: ['original', ...widthsOf(widths)].map((size) => `${id}/${size}`),
        bytes,
      })),
      ...recordings.map(({ id, name, bytes }) => ({
        article: null,
        what: `recording ${quoted(name)}`,
        keys: [`${id}/audio`],
        bytes,
      })),
      ...(await namedOriginals(query)),
    ],
  };
}

/** Originals of imports and pastes, and what agencies have sent; one file may have become several articles or messages. */
async function namedOriginals(query: Query): Promise<Named[]> {
  const sources = await query
    .selectFrom('source')
    .select(['file', 'article', 'name'])
    .where('file', '<>', '')
    .orderBy('at')
    .orderBy('id')
    .execute();
  const messages = await query
    .selectFrom('wire_message')
    .select(['file', 'agency', 'headline'])
    .orderBy('received')
    .orderBy('id')
    .execute();
  const byFile = new Map<string, Named>();
  const add = (file: string, article: string | null, what: string) => {
    if (!byFile.has(file)) byFile.set(file, { article, what, keys: [`${file}/original`], bytes: null });
  };
  for (const { file, article, name } of sources) add(file, article, `original ${quoted(name)}`);
  for (const { file, agency, headline } of messages)
    add(file, null, `message ${quoted(headline)} of ${quoted(agency)}`);
  return [...byFile.values()];
}

/** None where they cannot be read, which is told as a value that has become another. */
function widthsOf(text: string): number[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter((width) => typeof width === 'number') : [];
  } catch {
    return [];
  }
}
