import { Transform } from '@tiptap/pm/transform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { newArticle, readDocument, writeDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { everyEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { insertArticle, insertBatches } from '../log/log.db.ts';
import { longPause } from './sittings.ts';

const codeOf = async (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

everyEngine('The history', (engine) => {
  let newsroom: TestNewsroom;
  let anna: SignedIn;
  let beat: SignedIn;
  let reader: SignedIn;
  let now = Date.UTC(2026, 4, 1, 8);

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open(), now: () => now });
    anna = await newsroom.person('reporter', 'Anna Abegg');
    beat = await newsroom.person('editor', 'Beat Brand');
    reader = await newsroom.person('reader');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  /** Changes an article over a channel, as an editor does; answers with the version that made. */
  async function change(by: SignedIn, id: string, work: (transform: Transform) => void): Promise<number> {
    const channel = await by.channel();
    const client = `client-${Math.random().toString(36).slice(2)}`;
    channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
    const { document, epoch, head } = await channel.next('opened');
    const transform = new Transform(readDocument(document));
    work(transform);
    const steps = transform.steps.map((step) => step.toJSON() as unknown);
    channel.send({ type: 'steps', article: id, client, epoch, seq: 0, base: head, steps });
    const { first, kept } = await channel.next('ack');
    channel.close();
    return first + kept - 1;
  }

  /** Types at the end of the last block. */
  const type = (by: SignedIn, id: string, text: string) =>
    change(by, id, (transform) => transform.insert(transform.doc.content.size - 1, schema.text(text)));

  const create = async () => (await anna.call(endpoints.createArticle, {})).id;

  test('tells who wrote when, by sitting', async () => {
    const id = await create();
    await type(anna, id, 'It rained. ');
    now += 60_000;
    await type(anna, id, 'All night. ');
    await type(beat, id, 'In Bern. ');
    now += 2 * longPause;
    await type(anna, id, 'Nobody slept.');
    const { head, created, sittings, next } = await reader.call(endpoints.readHistory, { id });
    expect([head, next, created.person.name]).toEqual([4, undefined, 'Anna Abegg']);
    expect(sittings.map(({ person, first, last, changes }) => [person.name, first, last, changes])).toEqual([
      ['Anna Abegg', 4, 4, 1],
      ['Beat Brand', 3, 3, 1],
      ['Anna Abegg', 1, 2, 2],
    ]);
    const earlier = await reader.call(endpoints.readHistory, { id, before: '3' });
    expect(earlier.sittings.map(({ first, last }) => [first, last])).toEqual([[1, 2]]);
    const { document, author, at } = await reader.call(endpoints.readDocumentAt, { id, version: '2' });
    expect(readDocument(document).textContent).toBe('It rained. All night. ');
    expect([author, at]).toEqual(['Anna Abegg', now - 2 * longPause]);
  });

  test('comes in pages, of an article of many thousand versions too', async () => {
    const id = newsroom.home.newId();
    const doc = newArticle({}, newsroom.home.newId);
    const total = 6_000;
    await newsroom.home.db.transaction(async (query) => {
      const document = JSON.stringify(writeDocument(doc));
      await insertArticle(query, { id, schema: schemaNumber, author: anna.me.id, at: now, document });
      await query.updateTable('article').set({ head: total }).where('id', '=', id).execute();
      const step = JSON.stringify([
        new Transform(doc).insert(doc.content.size - 1, schema.text('x')).steps[0]?.toJSON(),
      ]);
      for (let first = 1; first <= total; first += 500)
        await insertBatches(
          query,
          Array.from({ length: 500 }, (_, index) => ({
            ...{ article: id, first: first + index, n: 1, client: 'client-1', seq: first + index, steps: step },
            author: Math.floor((first + index) / 20) % 2 === 0 ? anna.me.id : beat.me.id,
            at: now + (first + index) * 1_000 + Math.floor((first + index) / 20) * 2 * longPause,
          })),
        );
    });
    const changes: number[] = [];
    let before: string | undefined;
    do {
      const page = await reader.call(endpoints.readHistory, before === undefined ? { id } : { id, before });
      expect(page.sittings.length).toBeLessThan(100);
      changes.push(...page.sittings.map((sitting) => sitting.changes));
      before = page.next?.toString();
    } while (before !== undefined);
    expect(changes.length).toBe(Math.floor(total / 20) + 1);
    expect(changes.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  test('names versions: by hand, and by every hand-over', async () => {
    const id = await create();
    const version = await type(anna, id, 'It rained.');
    const named = await anna.call(endpoints.nameVersion, { id, version, name: ' For the desk ' });
    expect(named).toMatchObject({ version, kind: 'named', name: 'For the desk', person: { name: 'Anna Abegg' } });
    await anna.call(endpoints.moveArticle, { id, stage: 'submitted' });
    await anna.call(endpoints.moveArticle, { id, stage: 'submitted' });
    await type(beat, id, ' In Bern.');
    await beat.call(endpoints.changeArticles, { ids: [id], change: { stage: 'copyedit' } });
    const { milestones } = await reader.call(endpoints.listMilestones, { id });
    expect(
      milestones.map(({ version, kind, stage, name, person }) => [version, kind, stage ?? name, person.name]),
    ).toEqual([
      [2, 'stage', 'copyedit', 'Beat Brand'],
      [1, 'stage', 'submitted', 'Anna Abegg'],
      [1, 'named', 'For the desk', 'Anna Abegg'],
    ]);
    const again = { id, milestone: named.id, name: 'To the desk' };
    expect(await beat.call(endpoints.renameMilestone, again)).toMatchObject({ name: 'To the desk', version });
    await beat.call(endpoints.removeMilestone, { id, milestone: named.id });
    expect((await reader.call(endpoints.listMilestones, { id })).milestones).toHaveLength(2);
  });

  test('keeps what a hand-over named, and refuses what is none', async () => {
    const id = await create();
    await anna.call(endpoints.moveArticle, { id, stage: 'submitted' });
    const [handOver] = (await anna.call(endpoints.listMilestones, { id })).milestones;
    const milestone = handOver?.id ?? '';
    expect(await codeOf(beat.call(endpoints.removeMilestone, { id, milestone }))).toBe('notFound');
    expect(await codeOf(beat.call(endpoints.renameMilestone, { id, milestone, name: 'Mine' }))).toBe('notFound');
    expect(await codeOf(anna.call(endpoints.nameVersion, { id, version: 7, name: 'Later' }))).toBe('notFound');
    expect(await codeOf(anna.call(endpoints.nameVersion, { id, version: 0, name: ' ' }))).toBe('badInput');
    expect(await codeOf(reader.call(endpoints.nameVersion, { id, version: 0, name: 'Mine' }))).toBe('forbidden');
    await beat.call(endpoints.trashArticle, { id });
    expect(await codeOf(beat.call(endpoints.nameVersion, { id, version: 0, name: 'Mine' }))).toBe('trashed');
  });

  test('lets only who may write the article as it stands name its versions, and take a colleague’s name away', async () => {
    const id = await create();
    const version = await type(anna, id, 'It rained.');
    const hers = await anna.call(endpoints.nameVersion, { id, version, name: 'For the desk' });
    await anna.call(endpoints.moveArticle, { id, stage: 'submitted' });
    await beat.call(endpoints.changeArticles, { ids: [id], change: { stage: 'copyedit' } });
    const his = await beat.call(endpoints.nameVersion, { id, version, name: 'As it came' });
    expect(await codeOf(anna.call(endpoints.nameVersion, { id, version, name: 'Mine' }))).toBe('forbidden');
    for (const { id: milestone } of [hers, his]) {
      expect(await codeOf(anna.call(endpoints.renameMilestone, { id, milestone, name: 'Mine' }))).toBe('forbidden');
      expect(await codeOf(anna.call(endpoints.removeMilestone, { id, milestone }))).toBe('forbidden');
    }
    const { milestones } = await reader.call(endpoints.listMilestones, { id });
    const names = milestones.flatMap(({ kind, name }) => (kind === 'named' ? [name] : []));
    expect(names.sort()).toEqual(['As it came', 'For the desk']);
    await beat.call(endpoints.removeMilestone, { id, milestone: hers.id });
    await beat.call(endpoints.changeArticles, { ids: [id], change: { stage: 'draft' } });
    await anna.call(endpoints.renameMilestone, { id, milestone: his.id, name: 'As it had come' });
    await anna.call(endpoints.removeMilestone, { id, milestone: his.id });
  });

  test('knows who wrote what, and goes on from there', async () => {
    const id = await create();
    await type(anna, id, 'It rained. ');
    await type(beat, id, 'Nobody slept.');
    const tell = async () => {
      const { version, runs, people } = await reader.call(endpoints.readAuthorship, { id });
      const { document } = await reader.call(endpoints.readDocumentAt, { id, version: String(version) });
      const doc = readDocument(document);
      const words = runs.map(({ from, to, person }) => ({
        name: people.find((each) => each.id === person)?.name,
        words: doc.textBetween(from, to),
      }));
      return words.filter(({ words }) => words !== '').map(({ name, words }) => `${name}: ${words}`);
    };
    expect(await tell()).toEqual(['Anna Abegg: It rained. ', 'Beat Brand: Nobody slept.']);
    await change(anna, id, (transform) => transform.insert(transform.doc.content.size - 7, schema.text('in Bern ')));
    expect(await tell()).toEqual([
      'Anna Abegg: It rained. ',
      'Beat Brand: Nobody ',
      'Anna Abegg: in Bern ',
      'Beat Brand: slept.',
    ]);
  });

  test('lists what was taken out, from a version that has it', async () => {
    const id = await create();
    await type(anna, id, 'It rained all night. Nobody slept.');
    await change(beat, id, (transform) => {
      const end = transform.doc.content.size - 1;
      transform.delete(end - ' Nobody slept.'.length, end);
    });
    await change(beat, id, (transform) => {
      const end = transform.doc.content.size - 1;
      transform.delete(end - ' all night.'.length, end);
    });
    const { passages } = await reader.call(endpoints.listDeleted, { id });
    expect(passages).toMatchObject([
      { words: ' all night. Nobody slept.', version: 1, person: { name: 'Beat Brand' } },
    ]);
    const [passage] = passages;
    const { document } = await reader.call(endpoints.readDocumentAt, { id, version: String(passage?.version) });
    const { from = 0, to = 0 } = passage ?? {};
    expect(readDocument(document).textBetween(from, to)).toBe(passage?.words);
    await type(anna, id, ' all night. Nobody slept.');
    expect((await reader.call(endpoints.listDeleted, { id })).passages).toEqual([]);
  });
});
