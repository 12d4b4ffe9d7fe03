import { Transform } from '@tiptap/pm/transform';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { ServerMessage } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { newArticle, readDocument } from '#article/newArticle.ts';
import { can, type Right, type Role, roles } from '#article/permissions.ts';
import { stageNames } from '#article/stages.ts';
import { schemaNumber } from '#article/version.ts';
import { everyEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { createAuthority } from '../log/authority.ts';
import { writeProjection } from './articles.db.ts';
import { projectRow } from './projection.ts';
import { createProjections } from './projections.ts';

const codeOf = async (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

/** Types at the end of a front line or into the first paragraph, over a channel, as an editor does; answers with the version. */
async function type(by: SignedIn, id: string, into: 'headline' | 'paragraph', text: string): Promise<number> {
  const channel = await by.channel();
  const client = `client-${Math.random().toString(36).slice(2)}`;
  channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
  const opened = await channel.next('opened');
  const doc = readDocument(opened.document);
  let at = 0;
  doc.forEach((block, offset) => {
    if (block.type.name === into && at === 0) at = offset + 1 + block.content.size;
  });
  const { steps } = new Transform(doc).insert(at, doc.type.schema.text(text));
  channel.send({
    type: 'steps',
    article: id,
    client,
    epoch: opened.epoch,
    seq: 0,
    base: opened.head,
    steps: steps.map((step) => step.toJSON()),
  });
  const ack: Extract<ServerMessage, { type: 'ack' }> = await channel.next('ack');
  channel.close();
  return ack.first;
}

everyEngine('articles', (engine) => {
  let newsroom: TestNewsroom;
  let people: Record<Role, SignedIn>;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    const signedIn = await Promise.all(
      roles.map(async (role) => [role, await newsroom.person(role, `The ${role}`)] as const),
    );
    people = Object.fromEntries(signedIn) as Record<Role, SignedIn>;
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  const create = async (by = people.reporter) => (await by.call(endpoints.createArticle, {})).id;

  test('start empty, with the language, publication and section that were asked for', async () => {
    const { id } = await people.reporter.call(endpoints.createArticle, { language: 'fr-CH', section: 'Régions' });
    const row = await people.reader.call(endpoints.getArticle, { id });
    expect(row).toMatchObject({ id, headline: '', language: 'fr-CH', section: 'Régions', words: 0, version: 0 });
    expect(row).toMatchObject({ stage: 'draft', trashed: false, changedBy: 'The reporter', here: [] });
    const { document, version, schema } = await people.reader.call(endpoints.readDocumentAt, { id });
    expect([version, schema]).toEqual([0, schemaNumber]);
    expect(readDocument(document).attrs).toMatchObject({ language: 'fr-CH', section: 'Régions' });
    const sunday = await people.reporter.call(endpoints.createArticle, { publication: 'sunday' });
    const { reader } = people;
    expect(await reader.call(endpoints.getArticle, sunday)).toMatchObject({ publication: 'sunday', language: 'de-CH' });
    const listed = async (publication: string) =>
      (await reader.call(endpoints.listArticles, { publication })).articles.map((each) => each.id);
    expect(await listed('sunday')).toEqual([sunday.id]);
    expect(await listed('newsroom')).toContain(id);
    expect(await listed('newsroom')).not.toContain(sunday.id);
    expect(await codeOf(people.reporter.call(endpoints.createArticle, { section: 'a\u0007b' }))).toBe('badInput');
  });

  test('are unknown alike to every endpoint', async () => {
    const { chief } = people;
    const id = 'nowhere';
    const calls = [
      chief.call(endpoints.getArticle, { id }),
      chief.call(endpoints.readDocumentAt, { id }),
      chief.call(endpoints.readDocumentAt, { id, version: '3' }),
      chief.call(endpoints.previewArticle, { id }),
      chief.call(endpoints.duplicateArticle, { id }),
      chief.call(endpoints.trashArticle, { id }),
      chief.call(endpoints.restoreArticle, { id }),
      chief.call(endpoints.moveArticle, { id, stage: 'submitted' }),
      chief.call(endpoints.listVersions, { id }),
    ];
    expect(await Promise.all(calls.map(codeOf))).toEqual(calls.map(() => 'notFound'));
  });

  test('are made, moved and trashed by those who have the right at that stage, and by nobody else', async () => {
    const acts: readonly { right: Right; act: (by: SignedIn, id: string) => Promise<unknown> }[] = [
      { right: 'move', act: (by, id) => by.call(endpoints.moveArticle, { id, stage: 'draft' }) },
      { right: 'trash', act: (by, id) => by.call(endpoints.trashArticle, { id }) },
      { right: 'trash', act: (by, id) => by.call(endpoints.restoreArticle, { id }) },
    ];
    for (const stage of stageNames) {
      for (const role of roles) {
        for (const { right, act } of acts) {
          const id = await create();
          await people.chief.call(endpoints.moveArticle, { id, stage });
          const allowed = can(role, right, { stage, trashed: false });
          expect(await codeOf(act(people[role], id)), `${role} ${right} ${stage}`).toBe(allowed ? 'ok' : 'forbidden');
        }
      }
    }
    for (const role of roles) {
      const id = await create();
      const code = can(role, 'create') ? 'ok' : 'forbidden';
      expect(await codeOf(people[role].call(endpoints.createArticle, {}))).toBe(code);
      expect(await codeOf(people[role].call(endpoints.duplicateArticle, { id }))).toBe(code);
      expect(await codeOf(people[role].call(endpoints.getArticle, { id }))).toBe('ok');
    }
    const visitor = newsroom.visitor();
    expect(await codeOf(visitor.call(endpoints.listArticles, {}))).toBe('notSignedIn');
    expect(await codeOf(visitor.call(endpoints.trashArticle, { id: await create() }))).toBe('notSignedIn');
  });

  test('move only to stages that whoever moves them could take them back from', async () => {
    const { reporter, editor } = people;
    const move = (by: SignedIn, id: string, stage: (typeof stageNames)[number]) =>
      codeOf(by.call(endpoints.moveArticle, { id, stage }));
    const id = await create();
    expect(await move(reporter, id, 'approved')).toBe('forbidden');
    expect(await move(reporter, id, 'copyedit')).toBe('forbidden');
    expect((await reporter.call(endpoints.getArticle, { id })).stage).toBe('draft');
    expect(await move(reporter, id, 'submitted')).toBe('ok');
    expect(await move(reporter, id, 'draft')).toBe('ok');
    expect(await move(editor, id, 'approved')).toBe('ok');
    expect(await move(reporter, id, 'draft')).toBe('forbidden');
  });

  test('rest in the trash: not listed, not moved, and back when somebody takes them back', async () => {
    const { reporter } = people;
    const { id } = await reporter.call(endpoints.createArticle, { section: 'Papierkorb' });
    const listed = async (trash?: 'true') => {
      const filter = { section: 'Papierkorb', ...(trash ? { trash } : {}) };
      const { articles, sections } = await reporter.call(endpoints.listArticles, filter);
      return { ids: articles.map((row) => row.id), section: sections.includes('Papierkorb') };
    };
    expect(await listed()).toEqual({ ids: [id], section: true });
    await reporter.call(endpoints.trashArticle, { id });
    await reporter.call(endpoints.trashArticle, { id });
    expect(await listed()).toEqual({ ids: [], section: false });
    expect((await listed('true')).ids).toEqual([id]);
    expect((await reporter.call(endpoints.getArticle, { id })).trashed).toBe(true);
    expect(await codeOf(reporter.call(endpoints.moveArticle, { id, stage: 'submitted' }))).toBe('trashed');
    await reporter.call(endpoints.restoreArticle, { id });
    expect(await listed()).toEqual({ ids: [id], section: true });
    expect(await codeOf(reporter.call(endpoints.moveArticle, { id, stage: 'submitted' }))).toBe('ok');
  });

  test('have a history: who wrote which version, and what it was', async () => {
    const id = await create();
    expect(await type(people.reporter, id, 'headline', 'Eins')).toBe(1);
    expect(await type(people.editor, id, 'headline', ' und zwei')).toBe(2);
    const { batches } = await people.reader.call(endpoints.listVersions, { id });
    expect(batches.map(({ first, last, author }) => ({ first, last, author }))).toEqual([
      { first: 2, last: 2, author: 'The editor' },
      { first: 1, last: 1, author: 'The reporter' },
    ]);
    const earlier = await people.reader.call(endpoints.listVersions, { id, before: '2' });
    expect(earlier.batches).toHaveLength(1);
    expect((await people.reader.call(endpoints.listVersions, { id, before: '999999999999' })).batches).toHaveLength(2);

    const textAt = async (version?: string) => {
      const read = await people.reader.call(endpoints.readDocumentAt, { id, ...(version ? { version } : {}) });
      return readDocument(read.document).textContent;
    };
    expect([await textAt('0'), await textAt('1'), await textAt('2'), await textAt()]).toEqual([
      '',
      'Eins',
      'Eins und zwei',
      'Eins und zwei',
    ]);
    expect(await codeOf(textAt('3'))).toBe('notFound');
    expect(await codeOf(textAt('999999999999'))).toBe('notFound');
    const old = await people.reader.call(endpoints.previewArticle, { id, version: '1' });
    expect(old).toContain('>Eins</h1>');
    expect(await people.reader.call(endpoints.previewArticle, { id })).toContain('>Eins und zwei</h1>');
  });

  test('are duplicated with text and fields, and block ids of their own', async () => {
    const { id } = await people.reporter.call(endpoints.createArticle, { section: 'Kopie', language: 'en-GB' });
    await type(people.reporter, id, 'headline', 'Twice');
    const copy = await people.editor.call(endpoints.duplicateArticle, { id });
    const [before, after] = await Promise.all(
      [id, copy.id].map(async (each) =>
        readDocument((await people.reader.call(endpoints.readDocumentAt, { id: each })).document),
      ),
    );
    expect(after?.textContent).toBe('Twice');
    expect(after?.attrs).toEqual(before?.attrs);
    expect(after?.lastChild?.attrs.id).not.toBe(before?.lastChild?.attrs.id);
    const row = await people.reader.call(endpoints.getArticle, { id: copy.id });
    expect(row).toMatchObject({ headline: 'Twice', section: 'Kopie', version: 0, changedBy: 'The editor' });
  });

  test('show their new text on the desk without being asked to', async () => {
    const id = await create();
    const desk = await people.reader.channel();
    await type(people.reporter, id, 'headline', 'Soeben geschrieben');
    const listed = async () => (await people.reader.call(endpoints.listArticles, { q: 'soeben' })).articles;
    let rows = await listed();
    while (rows.length === 0) {
      await desk.next('changed');
      rows = await listed();
    }
    expect(rows).toMatchObject([{ id, headline: 'Soeben geschrieben', version: 1, changedBy: 'The reporter' }]);
    desk.close();
  });

  test('say who has them open', async () => {
    const id = await create();
    const channel = await people.editor.channel();
    channel.send({ type: 'open', article: id, client: 'client-here', schema: schemaNumber, version: 0, seq: null });
    await channel.next('opened');
    const here = (await people.reader.call(endpoints.getArticle, { id })).here;
    expect(here.map((person) => person.name)).toEqual(['The editor']);
    channel.close();
    expect((await people.reader.call(endpoints.getArticle, { id })).here).toEqual([]);
  });
});

everyEngine('an empty newsroom', (engine) => {
  test('is filled with the samples once, whoever asks at the same time', async () => {
    const newsroom = await startNewsroom({ db: await engine.open() });
    const { owner } = newsroom;
    const before = await owner.call(endpoints.listArticles, {});
    expect(before).toEqual({ articles: [], total: 0, sections: [], empty: true });
    const answers = await Promise.all([1, 2, 3].map(() => owner.call(endpoints.addSamples, {})));
    const added = answers.flatMap(({ ids }) => ids);
    expect(added.length).toBeGreaterThan(5);
    expect(new Set(added).size).toBe(added.length);

    const desk = await owner.call(endpoints.listArticles, {});
    expect(desk.empty).toBe(false);
    expect(desk.articles.map((row) => row.id)).toEqual(added);
    expect(desk.articles[0]).toMatchObject({
      headline: 'Nordkorea schliesst Militärpakt mit Russland',
      authors: 'ATS',
      section: 'International',
      stage: 'copyedit',
    });
    const found = await owner.call(endpoints.listArticles, { q: 'kim jong granat' });
    expect(found.articles.map((row) => row.id)).toEqual(['sample-militaerpakt']);
    expect(found.articles[0]?.found?.passage).toMatch(/\ue000(?:Kim|Jong|Granaten)\ue001/);
    for (const { id } of desk.articles) {
      const page = await owner.call(endpoints.previewArticle, { id });
      expect(page).toMatch(/^<!doctype html><html lang="/);
    }
    const { publications } = await owner.call(endpoints.getHouse, {});
    expect(publications[0]?.settings.names.map(({ spelled }) => spelled.fr)).toContain('Mykhaïlo Podoliak');
    expect(await owner.call(endpoints.addSamples, {})).toEqual({ ids: [] });
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });
});

everyEngine('the row of an article', (engine) => {
  test('follows its log when the server closes, and can be made again from it', async () => {
    const place = await engine.place();
    const newsroom = await startNewsroom({ db: await place.open() });
    const { owner, home } = newsroom;
    const { id } = await owner.call(endpoints.createArticle, {});
    await type(owner, id, 'headline', 'Der Rhein steigt');
    await type(owner, id, 'paragraph', 'Basel schliesst die Schleusen.');
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);

    const db = await place.open();
    const stored = () =>
      Promise.all([
        db.query.selectFrom('article').selectAll().execute(),
        db.query.selectFrom('search').selectAll().execute(),
        db.query.selectFrom('word').select('word').orderBy('word').execute(),
      ]);
    const written = await stored();
    const [[row], [search]] = written;
    expect(row).toMatchObject({
      headline: 'Der Rhein steigt',
      words: 7,
      projected: 2,
      head: 2,
      changed_by: owner.me.id,
    });
    expect(search).toMatchObject({ headline: 'Der Rhein steigt', body: 'Basel schliesst die Schleusen.' });

    // As after a process that was killed between the log and the row, or a migration that has all rows made again.
    await db.transaction(async (query) => {
      await query.deleteFrom('word').execute();
      await query.deleteFrom('word_part').execute();
      const lost = { headline: 'nonsense', headline_key: '', words: 0, projected: -1, changed_at: 0, changed_by: '' };
      await query.updateTable('article').set(lost).execute();
      await query.updateTable('search').set({ headline: 'nonsense', body: '' }).execute();
    });
    const authority = createAuthority({ ...home, db }, { onCommitted: () => {} });
    const projections = createProjections({ ...home, db }, (article) => authority.head(article));
    await projections.close();
    expect(await stored()).toEqual(written);
    await authority.close();
  });

  test('is made in two seconds, however long the one before took', async () => {
    const db = await engine.open();
    const newsroom = await startNewsroom({ db });
    const { id } = await newsroom.owner.call(endpoints.createArticle, {});
    const head = { version: 0, doc: newArticle({}, newsroom.home.newId) };
    let now = Date.now();
    const slow = async () => {
      now += 60_000;
      return head;
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let made = 0;
      const projections = createProjections({ ...newsroom.home, db, now: () => now }, slow, () => {
        made += 1;
      });
      await projections.rebuild(id);
      projections.committed(id);
      vi.advanceTimersByTime(2_000);
      vi.useRealTimers();
      await vi.waitFor(() => expect(made).toBe(2));
      await projections.close();
    } finally {
      vi.useRealTimers();
    }
    await newsroom.close();
  });

  test('is never overwritten by an older version', async () => {
    const db = await engine.open();
    const newsroom = await startNewsroom({ db });
    const { id } = await newsroom.owner.call(endpoints.createArticle, { section: 'Neu' });
    const doc = newArticle({ section: 'Alt' }, newsroom.home.newId);
    await db.transaction((query) => query.updateTable('article').set({ projected: 5 }).execute());
    await db.transaction((query) =>
      writeProjection(db.engine, query, id, 4, projectRow(doc), { author: 'nobody', at: 0 }),
    );
    expect((await newsroom.owner.call(endpoints.getArticle, { id })).section).toBe('Neu');
    await newsroom.close();
  });
});
