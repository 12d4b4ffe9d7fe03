import type { CDPSession } from '@playwright/test';
import type { Node } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import { difference } from '#article/difference.ts';
import { readDocument, writeDocument } from '#article/newArticle.ts';
import { restoreText } from '#article/restore.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import type { Database } from '#server/db/db.ts';
import { insertArticle, insertBatches, insertSnapshot } from '#server/log/log.db.ts';
import { random } from '#testing/random.ts';
import { article, paragraph } from '#testing/write.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { median, quantile, report } from './statistics.ts';

const versions = 10_000;
const id = 'bench-history';
const minute = 60_000;
const chance = random(1);
const words = 'der Kanton prüft am Montag die Brücke und das Tragwerk nach dem Hochwasser der Aare in Bern'.split(' ');
const some = (count: number) => Array.from({ length: count }, () => chance.pick(words)).join(' ');

/** One change of somebody's: a word comes in somewhere, or in one of six cases some words go. */
function change(doc: Node): Step {
  const block = 3 + chance.below(doc.childCount - 3);
  let start = 1;
  for (let index = 0; index < block; index += 1) start += doc.child(index).nodeSize;
  const { size } = doc.child(block).content;
  const at = start + chance.below(size + 1);
  const transform = new Transform(doc);
  const end = Math.min(start + size, at + 30);
  if (chance.below(6) === 0 && end > at) transform.delete(at, end);
  else transform.insert(at, schema.text(` ${chance.pick(words)}`));
  return transform.steps[0] as Step;
}

/** An article of 5,000 words whose log has 10,000 versions, two people's, in about a hundred sittings. */
async function fillHistory(db: Database, people: readonly string[]): Promise<{ first: Node; last: Node }> {
  const first = article({ headline: some(6) }, ...Array.from({ length: 100 }, () => paragraph(some(50))));
  const made = Date.UTC(2026, 4, 1);
  const document = (doc: Node) => JSON.stringify(writeDocument(doc));
  await db.transaction((query) =>
    insertArticle(query, { id, schema: schemaNumber, author: people[0] ?? '', at: made, document: document(first) }),
  );
  let doc = first;
  for (let from = 1; from <= versions; from += 500) {
    const rows = Array.from({ length: 500 }, (_, index) => {
      const version = from + index;
      const step = change(doc);
      doc = step.apply(doc).doc ?? doc;
      const sitting = Math.floor(version / 100);
      const author = people[sitting % people.length] ?? '';
      const at = made + version * 1_000 + sitting * 30 * minute;
      const steps = JSON.stringify([step.toJSON()]);
      return { article: id, first: version, n: 1, client: 'bench', seq: version, author, at, steps };
    });
    await db.transaction(async (query) => {
      await insertBatches(query, rows);
      await insertSnapshot(query, id, from + 499, document(doc));
      await query
        .updateTable('article')
        .set({ head: from + 499 })
        .where('id', '=', id)
        .execute();
    });
  }
  return { first, last: doc };
}

/** Milliseconds until an answer is here whole, asked as the browser asks. */
async function timed(newsroom: Newsroom, cookie: string, path: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${newsroom.origin}/api/articles/${id}/${path}`, { headers: { cookie } });
  await answer.arrayBuffer();
  expect(answer.ok).toBe(true);
  return performance.now() - start;
}

/** Milliseconds that the page's main thread has worked. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

function measured(work: () => unknown, times = 9): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

test(`the history of ${versions} versions`, async ({ newsroom, page }) => {
  const colleague = await newsroom.signedIn('reporter', 'Anna Keller');
  const meOf = async (of: typeof page) => {
    const answer = await of.context().request.get(`${newsroom.origin}/api/session`);
    return String((await answer.json()).me.id);
  };
  const people = [await meOf(page), await meOf(colleague)];
  let documents: { first: Node; last: Node } | null = null;
  await newsroom.whileAway(async (db) => {
    documents = await fillHistory(db, people);
  });
  if (!documents) throw new Error('The history was not written');
  const { first, last }: { first: Node; last: Node } = documents;
  const cookie = await newsroom.cookie(page.context());

  const opened: number[] = [];
  const threads: number[] = [];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (let round = 0; round < 7; round += 1) {
    await page.goto(`/articles/${id}`);
    await expect(page.getByRole('textbox', { name: 'Manuscript' })).toHaveAttribute('contenteditable', 'true');
    await page.getByRole('tab', { name: 'Preview' }).click();
    const worked = await threadTime(cdp);
    const start = performance.now();
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toBeVisible();
    opened.push(performance.now() - start);
    threads.push((await threadTime(cdp)) - worked);
    await page.getByRole('tab', { name: 'Preview' }).click();
  }
  const timeline: number[] = [];
  const cpu = newsroom.usage().cpu;
  for (let round = 0; round < 20; round += 1) timeline.push(await timed(newsroom, cookie, 'history'));
  report(`history of ${versions} versions`, {
    'opening, median ms': median(opened),
    'opening, slowest ms': Math.max(...opened),
    'opening, main-thread ms': median(threads),
    'first page p50 ms': quantile(timeline, 0.5),
    'first page p95 ms': quantile(timeline, 0.95),
    'first page processor ms': (newsroom.usage().cpu - cpu) / timeline.length,
  });

  const reads: number[] = [];
  for (let version = 7; version <= versions; version += 101)
    reads.push(await timed(newsroom, cookie, `document?version=${version}`));
  report('history, any version', { 'p50 ms': quantile(reads, 0.5), 'p95 ms': quantile(reads, 0.95) });

  const idle = newsroom.usage().cpu;
  const writers = await timed(newsroom, cookie, 'authorship');
  const busy = newsroom.usage().cpu - idle;
  report('history, who wrote what', {
    'first time ms': writers,
    'first time processor ms': busy,
    'again ms': await timed(newsroom, cookie, 'authorship'),
    'deleted passages ms': await timed(newsroom, cookie, 'deleted'),
  });

  const [before, after] = [first, last].map((doc) => readDocument(writeDocument(doc)));
  if (!before || !after) throw new Error('No documents');
  report('history, first against last', {
    'difference ms': measured(() => difference(before, after)),
    'restoring ms': measured(() => restoreText(new Transform(after), before)),
  });
});
