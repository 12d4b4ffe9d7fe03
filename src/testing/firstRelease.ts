import type { Transaction } from 'kysely';
import type { Database } from '#server/db/db.ts';

/** Rows as the first release wrote them, whatever the tables of today are called. */
type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;
type OldTables = Record<string, Record<string, string | number | null>>;

const at = Date.UTC(2026, 0, 12, 9, 30);

/** What the log of the article comes to. */
export const firstReleaseText = {
  headline: 'Brücke bei Olten gesperrt',
  body: 'Die Brücke über die Aare ist seit Montag gesperrt. Der Verkehr wird umgeleitet.',
} as const;

const document = {
  type: 'doc',
  attrs: { language: 'de-CH', section: 'Region', tags: ['Aare', 'Verkehr'] },
  content: [
    { type: 'kicker', content: [{ type: 'text', text: 'Verkehr' }] },
    { type: 'headline', content: [{ type: 'text', text: 'Brücke' }] },
    { type: 'standfirst' },
    {
      type: 'paragraph',
      attrs: { id: 'par00001' },
      content: [{ type: 'text', text: 'Die Brücke über die Aare ist seit Montag gesperrt.' }],
    },
    { type: 'crosshead', attrs: { id: 'head0001', level: 'first' }, content: [{ type: 'text', text: 'Umleitung' }] },
    { type: 'paragraph', attrs: { id: 'par00002' }, content: [{ type: 'text', text: 'Über Aarau.' }] },
  ],
};

const insert = (position: number, text: string) => ({
  stepType: 'replace',
  from: position,
  to: position,
  slice: { content: [{ type: 'text', text }] },
});
/** Behind the words of the headline, and of the first paragraph after that. */
const endOfHeadline = 1 + 'Verkehr'.length + 1 + 1 + 'Brücke'.length;
const endOfBody =
  endOfHeadline +
  ' bei Olten gesperrt'.length +
  1 +
  2 +
  1 +
  'Die Brücke über die Aare ist seit Montag gesperrt.'.length;

const batch = (first: number, seq: number, steps: readonly object[]) => ({
  ...{ article: 'olten-bridge', first, n: steps.length, client: 'client-of-rita', seq, author: 'rita0001' },
  ...{ at: at + first * 1_000, steps: JSON.stringify(steps) },
});

const made = { created_at: at, created_by: 'rita0001', changed_at: at, changed_by: 'rita0001' };

/** A newsroom of the first release: its administrator, a reporter, an article with a log, a second one in the trash, and a picture. */
const rows: Rows = {
  person: (['admin', 'reporter'] as const).map((role) => ({
    ...(role === 'admin'
      ? { id: 'olga0001', name: 'Olga Owner', email: 'olga@gazette.example', colour: 0 }
      : { id: 'rita0001', name: 'Rita Reporter', email: 'rita@gazette.example', colour: 3 }),
    ...{ role, password: null, disabled: 0, created_at: at },
  })),
  article: ['olten-bridge', 'in-the-trash'].map((id) => ({
    ...{ id, head: id === 'olten-bridge' ? 3 : 0, schema: 1, stage: 'submitted', projected: 0, ...made },
    ...{ trashed_at: id === 'olten-bridge' ? null : at, kicker: '', headline: '', language: '', section: '' },
    ...{ authors: '', slug: '', words: 0 },
  })),
  snapshot: ['olten-bridge', 'in-the-trash'].map((article) => ({
    ...{ article, version: 0, document: JSON.stringify(document) },
  })),
  batch: [
    batch(1, 1, [insert(endOfHeadline, ' bei Olten'), insert(endOfHeadline + ' bei Olten'.length, ' gesperrt')]),
    batch(3, 2, [insert(endOfBody, ' Der Verkehr wird umgeleitet.')]),
  ],
  writer: [{ article: 'olten-bridge', client: 'client-of-rita', epoch: 1, seq: 2, first: 3, kept: 1, at: at + 3_000 }],
  picture: [
    {
      ...{ id: 'pict00000001', name: 'Aarebruecke Olten.jpg', width: 1200, height: 800, widths: '[400,800]' },
      ...{ bytes: 5_000, created_at: at, created_by: 'rita0001' },
    },
  ],
};

/** Writes it into a database that has the tables of the first release. */
export async function writeFirstRelease(db: Database): Promise<void> {
  await db.transaction(async (transaction) => {
    const query = transaction as unknown as Transaction<OldTables>;
    for (const [table, values] of Object.entries(rows))
      await query
        .insertInto(table)
        .values([...values])
        .execute();
  });
}
