import type { Node } from '@tiptap/pm/model';
import { AttrStep, DocAttrStep, type Step, Transform } from '@tiptap/pm/transform';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Batch } from '#api/live.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type CommitFault, faultyDatabase } from '#testing/faultyDatabase.ts';
import { logHome } from '#testing/logHome.ts';
import { article, list, paragraph } from '#testing/write.ts';
import type { Database } from '../db/db.ts';
import { type Authority, createAuthority, type Opened } from './authority.ts';
import { healer } from './heal.ts';
import { insertSnapshot } from './log.db.ts';
import { documentAt } from './snapshots.ts';

const beginning = () => article({ headline: 'Rain' }, paragraph('One.'), paragraph('Two.'));
const end = (doc: Node) => doc.content.size - 1;

const typing = (at: number, words: string, doc: Node): Step[] =>
  new Transform(doc).insert(at, doc.type.schema.text(words)).steps;

async function start(db: Database, doc = beginning()) {
  const home = logHome(db);
  const committed: number[] = [];
  const authority = createAuthority(home, { onCommitted: (_, { version }) => committed.push(version) });
  const id = home.newId();
  await db.transaction((query) => authority.create(query, { id, doc, author: 'ada', at: 5 }));
  return { home, authority, id, committed, doc };
}

/** A session: what it was told, and a way to send. */
async function open(
  authority: Authority,
  id: string,
  client: string,
  seq: number | null = null,
  version: number | null = null,
  author = `person of ${client}`,
  writes = true,
) {
  const batches: Batch[] = [];
  let opened: Opened | undefined;
  const leave = await authority.open(
    id,
    { client, author, version, seq, writes },
    {
      opened: (found) => {
        opened = found;
      },
      batch: (batch) => void batches.push(batch),
    },
  );
  if (!opened) throw new Error('Not opened');
  const { epoch } = opened;
  const send = (number: number, base: number, steps: readonly Step[], more: { epoch?: number; schema?: number } = {}) =>
    authority.submit(id, {
      client,
      author,
      schema: schemaNumber,
      epoch,
      seq: number,
      base,
      steps: steps.map((step) => step.toJSON() as unknown),
      ...more,
    });
  return { opened, batches, leave, send };
}

eachEngine('The authority', (engine) => {
  test('commits a batch, tells everybody, and knows every version again after a restart', async () => {
    const { authority, id, doc, home, committed } = await start(await engine.open());
    const [one, other] = [await open(authority, id, 'one1'), await open(authority, id, 'two2')];
    expect(one.opened).toMatchObject({ head: 0, at: 5, epoch: 0, fate: null, document: doc.toJSON() });

    const steps = typing(end(doc), 'Three', doc);
    expect(await one.send(1, 0, [...steps, ...steps])).toMatchObject({ type: 'ack', first: 1, kept: 2 });
    expect(await other.send(1, 0, typing(end(doc), 'Four', doc))).toMatchObject({ type: 'ack', first: 3, kept: 1 });
    expect(other.batches).toEqual(one.batches);
    expect(one.batches.map(({ first, client, seq, author }) => [first, client, seq, author])).toEqual([
      [1, 'one1', 1, 'person of one1'],
      [3, 'two2', 1, 'person of two2'],
    ]);
    expect(committed).toEqual([2, 3]);

    const fresh = createAuthority(home, { onCommitted: () => {} });
    const { version, doc: head } = await fresh.head(id);
    expect([version, head.lastChild?.textContent]).toEqual([3, 'Two.ThreeThreeFour']);
    expect((await authority.head(id)).doc.eq(head)).toBe(true);
    // The first step of a batch of two makes a version, too.
    const texts = await Promise.all(
      [0, 1, 2, 3].map(async (each) => (await fresh.documentAt(id, each)).lastChild?.textContent),
    );
    expect(texts).toEqual(['Two.', 'Two.Three', 'Two.ThreeThree', 'Two.ThreeThreeFour']);
    await expect(fresh.documentAt(id, 4)).rejects.toMatchObject({ code: 'notFound' });
    await expect(fresh.head('nobody')).rejects.toMatchObject({ code: 'notFound' });
    const versions = await fresh.versions(id, null, 10);
    // Whoever opens it learns when it was last changed, also where only a snapshot is at hand.
    expect((await open(fresh, id, 'six6')).opened.at).toBe(versions[0]?.at);
    await home.db.transaction((query) => insertSnapshot(query, id, 3, JSON.stringify(head.toJSON())));
    const newest = createAuthority(home, { onCommitted: () => {} });
    expect((await open(newest, id, 'ten10')).opened.at).toBe(versions[0]?.at);
    expect(versions.map(({ first, n }) => [first, n])).toEqual([
      [3, 1],
      [1, 2],
    ]);
    expect(await fresh.versions(id, 3, 10)).toEqual(versions.slice(1));
    expect(home.errors).toEqual([]);
  });

  test('answers a batch that comes again as it did, committed or wholly dropped', async () => {
    const { authority, id, doc } = await start(await engine.open());
    const [one, other] = [await open(authority, id, 'one1'), await open(authority, id, 'two2')];
    const second = doc.content.size - (doc.lastChild?.nodeSize ?? 0);
    const gone = new Transform(doc).delete(second, doc.content.size).steps;
    const first = await one.send(1, 0, gone);
    expect(await one.send(1, 0, gone)).toEqual(first);
    const dropped = await other.send(1, 0, typing(end(doc), 'late', doc));
    expect(dropped).toMatchObject({ type: 'ack', first: 2, kept: 0 });
    expect(await other.send(1, 0, typing(end(doc), 'late', doc))).toEqual(dropped);
    expect((await authority.head(id)).version).toBe(1);
    expect(one.batches).toHaveLength(1);
    // An older number is none that anybody waits for.
    await other.send(2, 1, typing(1, 'x', doc));
    expect(await other.send(1, 1, typing(1, 'x', doc))).toMatchObject({ type: 'refused', problem: { code: 'fenced' } });
  });

  test('says what became of the batch in flight, and fences what was never committed', async () => {
    const { authority, id, doc } = await start(await engine.open());
    const before = await open(authority, id, 'one1');
    const steps = typing(end(doc), 'late', doc);
    const after = await open(authority, id, 'one1', 1);
    expect(after.opened).toMatchObject({ fate: null, epoch: 1 });
    expect(await before.send(1, 0, steps)).toMatchObject({ type: 'refused', problem: { code: 'fenced' } });
    expect(await after.send(2, 0, steps)).toMatchObject({ type: 'ack', first: 1, kept: 1 });
    const again = await open(authority, id, 'one1', 2, 0);
    expect(again.opened).toMatchObject({ epoch: 1, fate: { first: 1, kept: 1 }, head: 1 });
    expect(again.opened.batches).toHaveLength(1);
    const thief = { client: 'one1', author: 'somebody else', version: null, seq: 9 };
    const deaf = { opened: () => {}, batch: () => {} };
    await expect(authority.open(id, thief, deaf)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a failed commit changes neither the room nor the log, and one that happened unheard is not done twice', async () => {
    const real = await engine.open();
    let fault: CommitFault = 'none';
    const { db } = faultyDatabase(
      real,
      () => fault,
      (later) => later(),
    );
    const { authority, id, doc } = await start(db);
    const one = await open(authority, id, 'one1');
    const steps = typing(end(doc), 'words', doc);
    fault = 'failsBefore';
    expect((await open(authority, id, 'two2')).opened).toMatchObject({ head: 0, epoch: 0 });
    await expect(one.send(1, 0, steps)).rejects.toMatchObject({ code: 'unavailable' });
    expect(one.batches).toEqual([]);
    expect((await authority.head(id)).version).toBe(0);
    fault = 'failsAfter';
    await expect(one.send(1, 0, steps)).rejects.toMatchObject({ code: 'unavailable' });
    expect(one.batches).toEqual([]);
    fault = 'none';
    expect(await one.send(1, 0, steps)).toMatchObject({ type: 'ack', first: 1, kept: 1 });
    expect(one.batches).toHaveLength(1);
    expect((await authority.head(id)).doc.lastChild?.textContent).toBe('Two.words');
  });

  test('refuses nonsense, alone: the batches beside it are committed', async () => {
    const { authority, id, doc, home } = await start(await engine.open());
    const [bad, good] = [await open(authority, id, 'bad1'), await open(authority, id, 'good')];
    const nonsense: Step[][] = [
      [new DocAttrStep('language', 'xx')],
      [new AttrStep(doc.content.size - (doc.lastChild?.nodeSize ?? 0), 'id', '<b>')],
      [new AttrStep(99_999, 'id', 'abcd')],
      typing(end(doc), 'x'.repeat(4_000_001), doc),
      new Transform(list('a').type.schema.node('paragraph', null, [])).insert(0, doc.type.schema.text('x')).steps,
    ];
    const answers = await Promise.all([
      ...nonsense.map((steps, index) => bad.send(index + 1, 0, steps)),
      authority.submit(id, {
        client: 'bad1',
        author: 'person of bad1',
        schema: schemaNumber,
        epoch: 0,
        seq: 99,
        base: 0,
        steps: [{ stepType: 'x' }, null],
      }),
      good.send(1, 0, typing(end(doc), '!', doc)),
    ]);
    const problems = answers
      .slice(0, -1)
      .map((answer) => (answer.type === 'refused' ? answer.problem.code : answer.type));
    expect(new Set(problems)).toEqual(new Set(['badStep']));
    expect(answers.at(-1)).toMatchObject({ type: 'ack', first: 1 });
    expect(await bad.send(100, 7, [])).toEqual({ type: 'behind' });
    expect(home.errors).toEqual([]);
  });

  test('asks an older bundle to reload once a newer one has written', async () => {
    const { authority, id, doc } = await start(await engine.open());
    const one = await open(authority, id, 'one1');
    await one.send(1, 0, typing(end(doc), 'new', doc), { schema: schemaNumber + 1 });
    expect((await open(authority, id, 'two2')).opened.schema).toBe(schemaNumber + 1);
    expect(await one.send(2, 1, typing(end(doc), 'old', doc))).toEqual({ type: 'reload', schema: schemaNumber + 1 });
  });

  test('gives repeated blocks ids of their own, in the name of whose batch it was', async () => {
    const { authority, id, doc } = await start(await engine.open());
    const [one, other] = [await open(authority, id, 'one1'), await open(authority, id, 'two2')];
    const last = doc.lastChild;
    if (!last) throw new Error('No block');
    const from = doc.content.size - last.nodeSize;
    const moved = (to: number) => new Transform(doc).delete(from, doc.content.size).insert(to, last).steps;
    const front = from - doc.child(3).nodeSize;
    await one.send(1, 0, moved(front));
    await other.send(1, 0, moved(from));
    const { version } = await authority.head(id);
    const heal = { client: healer, author: 'person of two2', first: version, seq: version };
    expect(one.batches.at(-1)).toMatchObject(heal);
    const ids = (await authority.head(id)).doc.children.map((block) => block.attrs.id as string | undefined);
    const given = ids.filter((each) => each !== undefined);
    expect(new Set(given).size).toBe(given.length);
  });

  test('does not take a conflict for a moved head again and again', async () => {
    const { authority, id, doc, home } = await start(await engine.open());
    const one = await open(authority, id, 'one1');
    await one.send(1, 0, typing(end(doc), 'a', doc));
    await authority.close();
    await home.db.transaction((query) => query.deleteFrom('writer').where('client', '=', 'one1').execute());
    const again = createAuthority(home, { onCommitted: () => {} });
    const same = await open(again, id, 'one1');
    const { doc: now } = await again.head(id);
    const steps = typing(end(now), 'b', now);
    // Its number is in the log, and nothing says so: another try would fail like the first.
    await expect(same.send(1, 1, steps)).rejects.toMatchObject({ code: 'unavailable' });
    expect(home.errors).toHaveLength(1);
    expect((await again.head(id)).version).toBe(1);
    await again.close();
  });

  test('keeps snapshots, and sends who comes with an old version what it needs', async () => {
    const { authority, id, home } = await start(await engine.open());
    const one = await open(authority, id, 'one1');
    let { doc } = await authority.head(id);
    for (let seq = 1; seq <= 12; seq += 1) {
      const transform = new Transform(doc);
      for (let count = 0; count < 100; count += 1)
        transform.insert(end(transform.doc), doc.type.schema.text(`${seq} `));
      expect(await one.send(seq, (seq - 1) * 100, transform.steps)).toMatchObject({ type: 'ack', kept: 100 });
      doc = transform.doc;
    }
    await authority.close();
    const { query } = home.db;
    const rows = await query
      .selectFrom('snapshot')
      .select('version')
      .where('article', '=', id)
      .orderBy('version')
      .execute();
    expect(rows.map(({ version }) => version)).toEqual([0, 500, 1_000]);

    const fresh = createAuthority(home, { onCommitted: () => {} });
    expect((await fresh.head(id)).doc.eq(doc)).toBe(true);
    expect((await fresh.documentAt(id, 750)).lastChild?.textContent.length).toBe(4 + 750 * 2);
    const late = await open(fresh, id, 'late', null, 100);
    expect(late.opened.batches?.map(({ first }) => first)).toEqual([
      101, 201, 301, 401, 501, 601, 701, 801, 901, 1001, 1101,
    ]);
    expect(await late.send(1, 100, typing(1, 'x', doc))).toEqual({ type: 'behind' });
    // Nobody stands in the middle of a batch.
    const odd = await open(fresh, id, 'odd1', null, 150);
    expect(odd.opened).toMatchObject({ head: 1_200, document: doc.toJSON() });
    await fresh.close();
  });

  test('begins at no version in the middle of a batch, whatever it is asked to keep', async () => {
    const { authority, id, doc, home } = await start(await engine.open());
    const one = await open(authority, id, 'one1');
    const steps = typing(end(doc), 'x', doc);
    await one.send(1, 0, [...steps, ...steps, ...steps]);
    await one.send(2, 3, steps);
    authority.keep(id, 2);
    authority.keep(id, 3);
    await authority.close();
    const { query } = home.db;
    const rows = await query
      .selectFrom('snapshot')
      .select('version')
      .where('article', '=', id)
      .orderBy('version')
      .execute();
    expect(rows.map(({ version }) => version)).toEqual([0, 3]);

    // Earlier releases kept such versions.
    const inside = JSON.stringify((await createAuthority(home, { onCommitted: () => {} }).documentAt(id, 2)).toJSON());
    await home.db.transaction(async (write) => {
      await write.deleteFrom('snapshot').where('version', '=', 3).execute();
      await insertSnapshot(write, id, 2, inside);
    });
    const fresh = createAuthority(home, { onCommitted: () => {} });
    const texts = [0, 1, 2, 3, 4].map(async (each) => (await fresh.documentAt(id, each)).lastChild?.textContent);
    expect(await Promise.all(texts)).toEqual(['Two.', 'Two.x', 'Two.xx', 'Two.xxx', 'Two.xxxx']);
    expect((await fresh.head(id)).version).toBe(4);
    await fresh.close();
  });

  test('lets articles go that nobody is in, and takes nothing when it is closed', async () => {
    const { authority, id, doc } = await start(await engine.open());
    const one = await open(authority, id, 'one1');
    one.leave();
    expect(await one.send(1, 0, typing(end(doc), 'x', doc))).toMatchObject({ type: 'ack' });
    expect(one.batches).toEqual([]);
    await authority.close();
    await expect(one.send(2, 1, typing(end(doc), 'x', doc))).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('has no article in memory that everybody has left for some minutes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { authority, id, home, doc } = await start(await engine.open());
    const [stays, leaves] = [home.newId(), id];
    await home.db.transaction((query) => authority.create(query, { id: stays, doc, author: 'ada', at: 5 }));
    await open(authority, stays, 'one1');
    const two = await open(authority, leaves, 'two2');
    await two.send(1, 0, typing(end(doc), 'x', doc));
    expect((await authority.head(leaves)).version).toBe(1);
    vi.advanceTimersByTime(600_000);
    two.leave();
    vi.advanceTimersByTime(120_000);
    expect(authority.inMemory()).toBe(2);
    vi.advanceTimersByTime(120_000);
    expect(authority.inMemory()).toBe(1);

    const back = await open(authority, leaves, 'two2', 1, 0);
    expect(back.opened).toMatchObject({ head: 1, fate: { first: 1, kept: 1 } });
    expect(back.opened.batches).toHaveLength(1);
    expect(await back.send(2, 1, typing(end(doc), 'y', doc))).toMatchObject({ type: 'ack', first: 2 });
    await authority.close();
  });

  test('reads a long log a part at a time', async () => {
    const { authority, id, home } = await start(await engine.open());
    const one = await open(authority, id, 'one1');
    for (let seq = 1; seq <= 450; seq += 1) {
      const { doc: now } = await authority.head(id);
      await one.send(seq, seq - 1, typing(end(now), 'x', now));
    }
    const { doc: head } = await authority.head(id);
    await authority.close();
    const parts: number[] = [];
    const counted = home.db.query.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        parts.push(result.rows.length);
        return result;
      },
    });
    expect((await documentAt(counted, id, 450)).eq(head)).toBe(true);
    expect(Math.max(...parts)).toBe(100);
  });

  test('gives an id to one of two people who open with it at two nodes at once', async () => {
    const place = await engine.place();
    const db = await place.open();
    const { authority: first, id } = await start(db);
    const second = createAuthority(logHome(engine.engine === 'postgres' ? await place.open() : db), {
      onCommitted: () => {},
    });
    const opened = await Promise.allSettled([
      open(first, id, 'same', null, null, 'ada'),
      open(second, id, 'same', null, null, 'ben'),
    ]);
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(opened.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'forbidden' } });
    await second.close();
  });

  test('knows two people apart who come to two nodes with one and the same id, whoever commits first', async () => {
    const place = await engine.place();
    const db = await place.open();
    const { authority: first, id, doc } = await start(db);
    // Only PostgreSQL has several nodes; elsewhere they are one process with two memories.
    const second = createAuthority(logHome(engine.engine === 'postgres' ? await place.open() : db), {
      onCommitted: () => {},
    });
    // Who came to read is nobody's writer until they may write.
    const people = [
      await open(first, id, 'same', null, null, 'ada', false),
      await open(second, id, 'same', null, null, 'ben', false),
    ] as const;
    const [ada, ben] = await Promise.all([
      people[0].send(1, 0, typing(end(doc), 'of Ada', doc)),
      people[1].send(1, 0, typing(end(doc), 'of Ben', doc)),
    ]);
    const adaWon = ada.type === 'ack';
    expect([ada, ben].find(({ type }) => type !== 'ack')).toMatchObject({ problem: { code: 'forbidden' } });
    const [winner, loser] = adaWon ? people : [people[1], people[0]];
    const { doc: now } = await first.head(id);
    expect(now.textContent.match(/of \w+/g)).toEqual([adaWon ? 'of Ada' : 'of Ben']);
    const more = typing(end(now), 'more', now);
    expect(await loser.send(2, 1, more)).toMatchObject({ type: 'refused', problem: { code: 'forbidden' } });
    const node = adaWon ? second : first;
    await expect(open(node, id, 'same', 2, null, adaWon ? 'ben' : 'ada')).rejects.toMatchObject({ code: 'forbidden' });
    // Asking has not fenced the other one.
    expect(await winner.send(2, 1, more)).toMatchObject({ type: 'ack', kept: 1 });
    await second.close();
  });

  if (engine.engine === 'postgres')
    test('two nodes commit at one head, hear of each other, and honour each other’s fences', async () => {
      const shared = await engine.place();
      const { authority: first, id, doc } = await start(await shared.open());
      const second = createAuthority(logHome(await shared.open()), { onCommitted: () => {} });
      const [one, other] = [await open(first, id, 'one1'), await open(second, id, 'two2')];
      const rounds = 20;
      for (let seq = 1; seq <= rounds; seq += 1) {
        const [base, ground] = [(await first.head(id)).version, (await first.head(id)).doc];
        await second.head(id);
        const answers = await Promise.all([
          one.send(seq, base, typing(end(ground), 'a', ground)),
          other.send(seq, base, typing(end(ground), 'b', ground)),
        ]);
        expect(answers).toMatchObject([
          { type: 'ack', kept: 1 },
          { type: 'ack', kept: 1 },
        ]);
      }
      const [here, there] = [await first.head(id), await second.head(id)];
      expect(here.version).toBe(2 * rounds);
      expect(here.doc.eq(there.doc)).toBe(true);
      expect(one.batches).toEqual(other.batches);

      // The session went over to the other node: what is still queued at the first one must not land.
      const moved = await open(second, id, 'one1', rounds + 1, here.version);
      expect(moved.opened.fate).toBeNull();
      const late = await one.send(rounds + 1, here.version, typing(end(doc), 'late', doc));
      expect(late).toMatchObject({ type: 'refused', problem: { code: 'fenced' } });
    });
});
