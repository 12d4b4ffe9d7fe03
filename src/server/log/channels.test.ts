import { Transform } from '@tiptap/pm/transform';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ClientMessage, channelLimits, type ServerMessage } from '#api/live.ts';
import type { Me } from '#api/session.ts';
import type { ArticleFacts, Role } from '#article/permissions.ts';
import { schemaNumber } from '#article/version.ts';
import { everyEngine, type TestEngine } from '#testing/eachEngine.ts';
import { logHome } from '#testing/logHome.ts';
import { article, paragraph } from '#testing/write.ts';
import type { Database } from '../db/db.ts';
import { createAuthority } from './authority.ts';
import { createChannels } from './channels.ts';
import { headOf } from './log.db.ts';

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

/** A node with an article of its own, or another node at the article of the first. */
async function start(engine: TestEngine, at: { db?: Database; id?: string } = {}) {
  const home = logHome(at.db ?? (await engine.open()));
  let now = 0;
  home.now = () => now;
  const authority = createAuthority(home, { onCommitted: () => {} });
  let facts: ArticleFacts | null = { stage: 'draft', trashed: false };
  const channels = createChannels(home, authority, { articleFacts: async () => facts, startArticle: async () => {} });
  const doc = article({ headline: 'Rain' }, paragraph('One.'));
  const id = at.id ?? home.newId();
  if (!at.id) await home.db.transaction((query) => authority.create(query, { id, doc, author: 'ada', at: 5 }));

  const connect = (name: string, role: Role = 'reporter') => {
    const me: Me = { id: name, name, role, colour: 1, email: `${name}@gazette.example` };
    const heard: ServerMessage[] = [];
    let waiting: (() => void)[] = [];
    let code: number | null = null;
    const news = () => {
      for (const each of waiting.splice(0)) each();
    };
    const line = channels.connect(
      me,
      `session of ${name}`,
      (text) => {
        heard.push(JSON.parse(text) as ServerMessage);
        news();
      },
      (given) => {
        code = given;
        news();
      },
    );
    /** The next message of a type that nobody has taken. */
    const next = async <Type extends ServerMessage['type']>(type: Type): Promise<Message<Type>> => {
      for (;;) {
        const index = heard.findIndex((message) => message.type === type);
        if (index >= 0) return heard.splice(index, 1)[0] as Message<Type>;
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
        });
      }
    };
    const say = (message: ClientMessage) => line.receive(JSON.stringify(message));
    const client = `client-of-${name}`;
    const open = async () => {
      say({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
      return next('opened');
    };
    const type = (seq: number, words: string, base = 0) => {
      const { steps } = new Transform(doc).insert(doc.content.size - 1, doc.type.schema.text(words));
      const json = steps.map((step) => step.toJSON() as unknown);
      say({ type: 'steps', article: id, client, epoch: 0, seq, base, steps: json });
    };
    return { line, heard, next, say, open, type, client, ended: () => code };
  };
  const change = async (to: ArticleFacts | null) => {
    facts = to;
    await channels.articleChanged(id);
  };
  const pass = (time: number) => {
    now += time;
  };
  return { home, authority, channels, connect, change, id, doc, pass };
}

everyEngine('A channel', (engine) => {
  test('opens an article, and everybody in it hears each batch once, the writer’s answer after it', async () => {
    const { connect, doc, channels, id } = await start(engine);
    const [ada, ben] = [connect('ada'), connect('ben', 'reader')];
    expect(await ada.open()).toMatchObject({ head: 0, epoch: 0, writable: true, present: [], document: doc.toJSON() });
    expect(await ben.open()).toMatchObject({
      writable: false,
      present: [{ client: ada.client, person: { id: 'ada' } }],
    });
    expect((await ada.next('here')).presences).toMatchObject([{ client: ben.client, selection: null }]);
    ada.type(1, 'Two');
    expect(await ada.next('ack')).toMatchObject({ seq: 1, first: 1, kept: 1 });
    expect(ada.heard.filter(({ type }) => type === 'batch')).toHaveLength(1);
    expect(await ben.next('batch')).toMatchObject({ first: 1, author: 'ada', client: ada.client });
    expect(channels.present(id).map((person) => person.id)).toEqual(['ada', 'ben']);

    const selection = { version: 1, anchor: 3, head: 5 };
    ada.say({ type: 'here', article: id, client: ada.client, selection });
    expect((await ben.next('here')).presences).toMatchObject([{ client: ada.client, selection }]);
    ada.say({ type: 'here', article: id, client: ada.client, selection: null, field: 'tags' });
    expect((await ben.next('here')).presences).toMatchObject([{ selection: null, field: 'tags' }]);
    expect((await connect('cleo').open()).present).toContainEqual(expect.objectContaining({ field: 'tags' }));
    ada.line.receive(
      JSON.stringify({ type: 'here', article: id, client: ada.client, selection: null, field: '<img src=x>' }),
    );
    expect(await ada.next('problem')).toMatchObject({ problem: { code: 'badInput' } });
    ada.line.closed();
    expect(await ben.next('left')).toMatchObject({ client: ada.client });
    expect(channels.present(id).map((person) => person.id)).toEqual(['ben', 'cleo']);
    expect((await ben.next('changed')).articles).toEqual([id]);
    await channels.close();
    expect(ben.ended()).toBe(1001);
  });

  test('tells carets that move at once together: the first now, then each where it has come to', async () => {
    const { connect, id, channels } = await start(engine);
    const [ada, ben, cleo] = [connect('ada'), connect('ben'), connect('cleo')];
    for (const each of [ada, ben, cleo]) await each.open();
    cleo.heard.length = 0;
    const at = (head: number) => ({ version: 0, anchor: head, head });
    for (const head of [1, 2, 3]) ada.say({ type: 'here', article: id, client: ada.client, selection: at(head) });
    ben.say({ type: 'here', article: id, client: ben.client, selection: at(4) });
    expect((await cleo.next('here')).presences).toMatchObject([{ client: ada.client, selection: at(1) }]);
    const { presences } = await cleo.next('here');
    expect(new Map(presences.map(({ client, selection }) => [client, selection]))).toEqual(
      new Map([
        [ada.client, at(3)],
        [ben.client, at(4)],
      ]),
    );
    await channels.close();
  });

  if (engine.engine === 'postgres') {
    /** Ada in an article at one node, and then another node with Ben, who hears of her because his node asks. */
    const startTwo = async (role: Role = 'reporter') => {
      const place = await engine.place();
      const here = await start(engine, { db: await place.open() });
      const ada = here.connect('ada', role);
      await ada.open();
      const there = await start(engine, { db: await place.open(), id: here.id });
      const ben = there.connect('ben');
      expect((await ben.open()).present).toEqual([]);
      expect((await ben.next('here')).presences).toMatchObject([{ client: ada.client, selection: null }]);
      return { here, there, ada, ben };
    };

    test('knows who is in the article at another node, from the first moment until they leave', async () => {
      const { here, there, ada, ben } = await startTwo();
      const { id } = here;
      expect((await ada.next('here')).presences).toMatchObject([{ client: ben.client, person: { id: 'ben' } }]);
      const selection = { version: 0, anchor: 3, head: 5 };
      ada.say({ type: 'here', article: id, client: ada.client, selection });
      expect((await ben.next('here')).presences).toMatchObject([{ client: ada.client, selection }]);
      expect(there.channels.present(id).map((person) => person.id)).toEqual(['ada', 'ben']);
      const cleo = there.connect('cleo');
      expect((await cleo.open()).present.map(({ client }) => client)).toEqual([ada.client, ben.client]);
      ada.line.closed();
      expect(await ben.next('left')).toMatchObject({ client: ada.client });
      expect(there.channels.present(id).map((person) => person.id)).toEqual(['ben', 'cleo']);
      // A session that goes over to the other node is there, whatever the old one says when its line is closed.
      const moved = here.connect('ben');
      await moved.open();
      ben.line.closed();
      cleo.line.closed();
      expect(await moved.next('left')).toMatchObject({ client: cleo.client });
      expect(here.channels.present(id).map((person) => person.id)).toEqual(['ben']);
      await here.channels.close();
      await there.channels.close();
    });

    test('lets nobody speak as a reader who is at another node', async () => {
      const { here, there, ada } = await startTwo('reader');
      const eve = there.connect('eve');
      eve.say({ type: 'open', article: there.id, client: ada.client, schema: 1, version: 0, seq: null });
      expect((await eve.next('closed')).problem.code).toBe('forbidden');
      await there.channels.close();
      await here.channels.close();
    });

    test('forgets after a while who was at a node that died', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      const { here, there, ada, ben } = await startTwo();
      await here.home.db.close();
      there.pass(60_000);
      vi.advanceTimersByTime(20_000);
      expect(await ben.next('left')).toMatchObject({ client: ada.client });
      expect(there.channels.present(there.id).map((person) => person.id)).toEqual(['ben']);
      await there.channels.close();
      await here.channels.close();
    });
  }

  test('asks for the right of every batch, and takes back none that was committed', async () => {
    const { connect, change, authority, id } = await start(engine);
    const [ada, ben] = [connect('ada'), connect('ben', 'reader')];
    await ada.open();
    await ben.open();
    ben.type(1, 'I may not');
    expect((await ben.next('refused')).problem.code).toBe('forbidden');
    ada.type(1, 'before');
    await ada.next('ack');
    await change({ stage: 'approved', trashed: false });
    expect(await ada.next('rights')).toMatchObject({ article: id, writable: false });
    ada.type(2, 'after', 1);
    expect((await ada.next('refused')).problem.code).toBe('forbidden');
    ada.type(1, 'before');
    expect(await ada.next('ack')).toMatchObject({ seq: 1, first: 1, kept: 1 });
    await change({ stage: 'draft', trashed: true });
    ada.type(3, 'in the trash', 1);
    expect((await ada.next('refused')).problem.code).toBe('trashed');
    await change({ stage: 'draft', trashed: false });
    expect((await ada.next('rights')).writable).toBe(true);
    expect((await authority.head(id)).version).toBe(1);
    await change(null);
    expect((await ada.next('closed')).problem.code).toBe('notFound');
    expect((await ben.next('closed')).problem.code).toBe('notFound');
  });

  test('lets an older bundle read, and asks it to reload', async () => {
    const { connect, home, id } = await start(engine);
    const [ada, ben] = [connect('ada'), connect('ben')];
    await ada.open();
    // A node of the next release has taken a batch.
    await home.db.transaction((query) =>
      query
        .updateTable('article')
        .set({ schema: schemaNumber + 1 })
        .execute(),
    );
    expect(await ben.open()).toMatchObject({ writable: false, schema: schemaNumber + 1 });
    expect(await ben.next('reload')).toMatchObject({ schema: schemaNumber + 1 });
    ben.type(1, 'old');
    expect(await ben.next('reload')).toMatchObject({ client: ben.client });
    ada.type(1, 'old');
    expect(await ada.next('reload')).toMatchObject({ client: ada.client });
    expect((await headOf(home.db.query, id))?.head).toBe(0);
  });

  test('no bundle makes an article one of a release that this node has not got', async () => {
    const { connect, id } = await start(engine);
    const [ada, ben] = [connect('ada'), connect('ben')];
    ada.say({ type: 'open', article: id, client: ada.client, schema: schemaNumber + 1, version: 0, seq: null });
    expect(await ada.next('problem')).toMatchObject({ problem: { code: 'unavailable' } });
    ada.type(1, 'new');
    expect(await ada.next('refused')).toMatchObject({ problem: { code: 'fenced' } });
    expect(await ben.open()).toMatchObject({ head: 0, writable: true, schema: schemaNumber });
  });

  test('answers garbage with a problem and goes on', async () => {
    const { connect, home, id } = await start(engine);
    const ada = connect('ada');
    const garbage = [
      '',
      '{',
      'null',
      '[]',
      '"open"',
      '{"type":"destroy"}',
      '{"type":"open","article":"../etc","client":"x","schema":1,"version":0,"seq":null}',
      JSON.stringify({ type: 'steps', article: id, client: ada.client, epoch: 0, seq: 1, base: -1, steps: [{}] }),
      JSON.stringify({
        type: 'steps',
        article: id,
        client: ada.client,
        epoch: 0,
        seq: 1,
        base: 0,
        steps: Array(201).fill({}),
      }),
      '['.repeat(100_000),
    ];
    for (const each of garbage) {
      ada.line.receive(each);
      expect((await ada.next('problem')).problem.code).toBe('badInput');
    }
    ada.type(1, 'without opening');
    expect((await ada.next('refused')).problem.code).toBe('fenced');
    ada.say({ type: 'open', article: 'unknown1', client: ada.client, schema: 1, version: 0, seq: null });
    expect((await ada.next('closed')).problem.code).toBe('notFound');
    ada.say({ type: 'close', article: id, client: 'nobody' });
    ada.say({ type: 'ping' });
    await ada.next('pong');
    await ada.open();
    expect(home.errors).toEqual([]);
  });

  test('writes no row for somebody who only reads', async () => {
    const { connect, id, home } = await start(engine);
    const ben = connect('ben', 'reader');
    for (let count = 0; count < 50; count += 1) {
      const client = `ghost${count}`;
      ben.say({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: 0 });
      expect(await ben.next('opened')).toMatchObject({ client, fate: null, epoch: 0 });
    }
    ben.say({ type: 'steps', article: id, client: 'ghost1', epoch: 0, seq: 3, base: 0, steps: [{}] });
    expect((await ben.next('refused')).problem.code).toBe('forbidden');
    expect(await home.db.query.selectFrom('writer').selectAll().execute()).toEqual([]);
  });

  test('seats one of two who ask for the same session at once', async () => {
    const { connect, id } = await start(engine);
    const [ada, eve] = [connect('ada'), connect('eve')];
    const opening = { type: 'open', article: id, client: 'same1', schema: 1, version: 0, seq: null } as const;
    ada.say(opening);
    eve.say(opening);
    await Promise.race([ada.next('opened'), eve.next('opened')]);
    const closed = await Promise.race([ada.next('closed'), eve.next('closed')]);
    expect(closed.problem.code).toBe('forbidden');
  });

  test('lets nobody speak as a colleague’s session', async () => {
    const { connect, id, authority } = await start(engine);
    const [ada, eve] = [connect('ada'), connect('eve')];
    await ada.open();
    eve.say({ type: 'open', article: id, client: ada.client, schema: 1, version: 0, seq: 1 });
    expect((await eve.next('closed')).problem.code).toBe('forbidden');
    ada.type(1, 'mine');
    await ada.next('ack');
    ada.line.closed();
    eve.say({ type: 'open', article: id, client: ada.client, schema: 1, version: 0, seq: 1 });
    expect((await eve.next('closed')).problem.code).toBe('forbidden');
    expect((await authority.versions(id, null, 9)).map(({ author }) => author)).toEqual(['ada']);
  });

  test('keeps a session its writer’s who has sent nothing in it yet, whichever node a colleague asks', async () => {
    const db = await engine.open();
    const { connect, id } = await start(engine, { db });
    const elsewhere = await start(engine, { db, id });
    const [ada, eve, eveThere] = [connect('ada'), connect('eve'), elsewhere.connect('eve')];
    await ada.open();
    ada.line.closed();
    for (const each of [eve, eveThere]) {
      for (const seq of [1, null]) {
        each.say({ type: 'open', article: id, client: ada.client, schema: 1, version: 0, seq });
        expect((await each.next('closed')).problem.code).toBe('forbidden');
      }
    }
    const again = connect('ada');
    again.say({ type: 'open', article: id, client: ada.client, schema: schemaNumber, version: 0, seq: 1 });
    expect(await again.next('opened')).toMatchObject({ fate: null, writable: true });
  });

  test('ends with its session, its person, and with too much of anything', async () => {
    const { connect, channels, pass } = await start(engine);
    const [ada, ben, cy, dee] = [connect('ada'), connect('ben'), connect('cy'), connect('dee')];
    channels.revokeSession('session of ada');
    channels.revokePerson('ben');
    expect([ada.ended(), ben.ended(), cy.ended()]).toEqual([4401, 4401, null]);
    ada.say({ type: 'ping' });
    expect(ada.heard).toEqual([]);

    cy.line.receive(`"${'ü'.repeat(channelLimits.message / 2)}"`);
    expect((await cy.next('problem')).problem.code).toBe('tooLarge');
    expect(cy.ended()).toBe(1009);

    const most = channelLimits.perSecond * 10;
    for (let count = 0; count < most; count += 1) dee.say({ type: 'ping' });
    pass(1_000);
    for (let count = 0; count < channelLimits.perSecond; count += 1) dee.say({ type: 'ping' });
    expect([dee.ended(), dee.heard.length]).toEqual([null, most + channelLimits.perSecond]);
    dee.say({ type: 'ping' });
    expect(dee.heard.at(-1)).toMatchObject({ type: 'problem', problem: { code: 'tooManyTries' } });
    expect(dee.ended()).toBe(1008);
  });
});
