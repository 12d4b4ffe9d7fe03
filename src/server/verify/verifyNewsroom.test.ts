import 'fake-indexeddb/auto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { randomEdit } from '#testing/edits.ts';
import { random } from '#testing/random.ts';
import { startNewsroom } from '#testing/startNewsroom.ts';
import { browserAt } from '#testing/tab.ts';
import type { Database, Write } from '../db/db.ts';
import type { Difference } from './difference.ts';
import { verifyNewsroom } from './verifyNewsroom.ts';

async function verified(db: Database) {
  const differences: Difference[] = [];
  const result = await db.transaction((query) => verifyNewsroom(db.engine, query, (found) => differences.push(found)));
  return { ...result, differences };
}

eachEngine('What is stored beside the logs', ({ engine, place }) => {
  let db: Database;
  let article: string;

  beforeAll(async () => {
    const at = await place();
    const newsroom = await startNewsroom({ db: await at.open() });
    const tab = await browserAt(newsroom, newsroom.owner).tab(
      (await newsroom.owner.call(endpoints.createArticle, {})).id,
    );
    article = tab.session.article;
    await tab.view(({ writable }) => writable);
    const chance = random(7);
    let words = 0;
    // More than the five hundred versions after which a snapshot is written.
    for (let count = 0; count < 700; count += 1) {
      const edit = randomEdit(tab.session.state, chance, () => `word${++words}`);
      if (edit) tab.session.dispatch(edit.transaction);
      if (count % 25 === 0) await tab.view(({ receipt }) => receipt.kind === 'saved');
    }
    await tab.view(({ receipt }) => receipt.kind === 'saved');
    tab.kill();
    expect(newsroom.errors).toEqual([]);
    await newsroom.close();
    db = await at.open();
  }, 120_000);

  /** What verify says of a damage, which is undone again. */
  async function after(damage: (query: Write) => Promise<unknown>): Promise<Difference[]> {
    const differences: Difference[] = [];
    const undo = new Error('undo');
    await expect(
      db.transaction(async (query) => {
        await damage(query);
        await verifyNewsroom(db.engine, query, (found) => differences.push(found));
        throw undo;
      }),
    ).rejects.toBe(undo);
    return differences;
  }
  const kinds = (differences: readonly Difference[]) => [...new Set(differences.map(({ kind }) => kind))];

  test('are what the logs say', async () => {
    const { differences, articles, versions, waiting } = await verified(db);
    expect(differences).toEqual([]);
    expect([articles, waiting]).toEqual([1, 0]);
    expect(versions).toBeGreaterThan(500);
    expect(await db.query.selectFrom('snapshot').select('version').execute()).not.toHaveLength(1);
  });

  test('a word changed in a snapshot is found', async () => {
    const found = await after((query) =>
      query
        .updateTable('snapshot')
        .set({ document: sql<string>`replace(document, 'word1', 'wordX')` })
        .where('version', '>', 0)
        .execute(),
    );
    expect(found.map(({ kind, article: where }) => ({ kind, where }))).toEqual([{ kind: 'snapshot', where: article }]);
  });

  test('a batch that is missing, and one that was changed, are found', async () => {
    const gone = await after((query) => query.deleteFrom('batch').where('first', '=', 1).execute());
    expect(kinds(gone)).toEqual(['log']);
    const changed = await after((query) =>
      query.updateTable('batch').set({ steps: sql<string>`replace(steps, '"word', '"wort')` }).execute(),
    );
    expect(kinds(changed)).toEqual(expect.arrayContaining(['snapshot', 'row', 'search']));
    const cut = await after((query) =>
      query
        .updateTable('article')
        .set(({ eb }) => ({ head: eb('head', '+', 1) }))
        .execute(),
    );
    expect(kinds(cut)).toEqual(['log']);
  });

  test('a row, a tag and a searched text that say something else are found', async () => {
    expect(kinds(await after((query) => query.updateTable('article').set({ words: 3 }).execute()))).toEqual(['row']);
    expect(
      kinds(
        await after((query) => query.insertInto('article_tag').values({ article, tag: 'x', tag_key: 'x' }).execute()),
      ),
    ).toEqual(['tags']);
    expect(kinds(await after((query) => query.updateTable('search').set({ headline: 'other' }).execute()))).toEqual([
      'search',
    ]);
    expect(kinds(await after((query) => query.deleteFrom('search').execute()))).toEqual(['search']);
  });

  test('an answer that was never given is found', async () => {
    expect(kinds(await after((query) => query.deleteFrom('writer').execute()))).toEqual(['answer']);
    const stranger = await after((query) => query.updateTable('writer').set({ author: 'a stranger' }).execute());
    expect(stranger).toEqual([
      expect.objectContaining({ kind: 'answer', message: expect.stringMatching(/somebody else’s/) }),
    ]);
  });

  test('an index of words that has forgotten a text, or has it twice over, is found', async () => {
    const forget =
      engine === 'sqlite'
        ? sql`delete from search_words`
        : sql`update search set headline_words = '', front_words = '', words = ''`;
    const forgotten = await after((query) => forget.execute(query));
    expect(forgotten).toEqual([
      { article, kind: 'index', version: expect.any(Number), message: expect.stringMatching(/^not found by /) },
    ]);
  });

  test('a word that means nothing, a name of nothing, and what cannot be read are found', async () => {
    const told = async (damage: (query: Write) => Promise<unknown>) =>
      (await after(damage)).map(({ kind, message }) => `${kind}: ${message}`);
    expect(await told((query) => query.updateTable('person').set({ role: sql<'admin'>`'admmn'` }).execute())).toEqual([
      'database: role of a row of person is "admmn", which means nothing',
    ]);
    const milestone = { id: 'm1', article: 'nothing', version: 1, kind: 'named', name: '', person: '', at: 1 } as const;
    expect(await told((query) => query.insertInto('milestone').values(milestone).execute())).toEqual([
      'database: 1 rows of milestone have no article',
    ]);
    const source = { id: 's1', article, way: 'paste', file: '', name: '', format: 'html', text: '' } as const;
    const read = { person: '', at: 1, receipt: '{"source":' };
    expect(
      await told((query) =>
        query
          .insertInto('source')
          .values({ ...source, ...read })
          .execute(),
      ),
    ).toEqual([expect.stringMatching(/^database: receipt of source s1 cannot be read: /)]);
  });

  if (engine === 'sqlite')
    test('an id that is no text any more is found, and the rest is looked at all the same', async () => {
      const found = await after((query) =>
        query.updateTable('article').set({ id: sql<string>`cast(x'6dff' as text)` }).execute(),
      );
      expect(found.map(({ message }) => message)).toContain('the row of the article is not found by its id');
    });

  test('a word of the dictionary that its parts do not lead to any more, and a part of no word, are found', async () => {
    const [one] = await db.query.selectFrom('word_part').selectAll().orderBy('part').orderBy('word').limit(1).execute();
    if (!one) throw new Error('The dictionary is empty');
    const lost = await after((query) =>
      query.deleteFrom('word_part').where('part', '=', one.part).where('word', '=', one.word).execute(),
    );
    expect(lost).toMatchObject([{ article: null, kind: 'index', message: expect.stringMatching(/^1 words /) }]);
    const strange = await after((query) => query.insertInto('word_part').values({ part: 'xyz', word: 0 }).execute());
    expect(strange).toMatchObject([{ article: null, kind: 'index', message: expect.stringMatching(/^1 words /) }]);
  });

  if (engine === 'sqlite')
    test('a table that cannot be read does not keep the rest from being looked at', async () => {
      const found = await after(async (query) => {
        await sql`alter table displaced rename column reason to cause`.execute(query);
        await query.updateTable('article').set({ words: 3 }).execute();
      });
      expect(found).toEqual([
        {
          article: null,
          kind: 'database',
          version: null,
          message: expect.stringMatching(/^cannot be read to its end: /),
        },
        expect.objectContaining({ article, kind: 'row' }),
      ]);
    });

  test('rows of an article that is gone are found', async () => {
    const found = await after((query) => query.deleteFrom('article').execute());
    expect(found.map(({ message }) => message).join()).toMatch(/rows of batch have no article/);
  });
});
