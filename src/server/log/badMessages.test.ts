import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { type ClientMessage, channelLimits } from '#api/live.ts';
import { deepest } from '#article/depth.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import type { TestChannel } from '#testing/testChannel.ts';
import { healer } from './heal.ts';

const client = 'client-of-eve';
const noId = [null, 1, true, [], {}, '', 'abc', '../etc', 'a'.repeat(41), 'a\u0000bc', 'ab\ud800c', healer];
const noNumber = [null, '1', true, [], {}, -1, 1.5, 2 ** 31, 1e300];

/** For each message, what is not allowed where. */
const wrong = {
  open: {
    article: noId,
    client: noId,
    schema: noNumber,
    version: noNumber,
    seq: noNumber.filter((value) => value !== null),
    held: [null, 1, 'true'],
  },
  close: { article: noId, client: noId },
  steps: {
    article: noId,
    client: noId,
    epoch: noNumber,
    seq: noNumber,
    base: noNumber,
    seen: noNumber,
    steps: [null, 1, 'x', {}, [], Array(channelLimits.steps + 1).fill({})],
  },
  here: {
    article: noId,
    client: noId,
    selection: [1, 'x', [], {}, ...noNumber.map((anchor) => ({ version: 0, anchor, head: 0 }))],
  },
  ping: { type: [null, 1, 'pong', '__proto__', 'constructor', [], {}] },
} as const satisfies Record<ClientMessage['type'], Record<string, readonly unknown[]>>;

const paragraph = (text: string, type = 'paragraph', attrs: object = { id: 'new00001' }) => ({
  type,
  attrs,
  content: [{ type: 'text', text }],
});
const insert = (at: number, ...content: readonly unknown[]) => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content },
});

/** So many lists in one another, each with a paragraph before the next. */
const nested = (lists: number): object => {
  const around = (...inner: object[]) => ({
    type: 'list',
    content: [{ type: 'list_item', content: [paragraph('x'), ...inner] }],
  });
  let block = around();
  for (let depth = 1; depth < lists; depth += 1) block = around(block);
  return block;
};

const sizeOf = ({ text, content = [] }: { text?: string; content?: readonly object[] }): number =>
  text?.length ?? 2 + content.reduce<number>((sum, child) => sum + sizeOf(child), 0);

/** Steps on an article whose body ends at `end`, none of which may ever be in it. */
const badSteps = (end: number): readonly unknown[] => [
  null,
  1,
  'replace',
  [],
  {},
  { stepType: 'nothing' },
  { stepType: '__proto__' },
  { stepType: 'replace' },
  { stepType: 'replace', from: -1, to: 5 },
  { stepType: 'replace', from: 0, to: end + 1000 },
  { stepType: 'replace', from: 0, to: end },
  { stepType: 'replace', from: 'a', to: {} },
  { stepType: 'attr', pos: 1e9, attr: 'id', value: 'x' },
  { stepType: 'docAttr', attr: 'section', value: 'a\u0000' },
  { stepType: 'docAttr', attr: 'section', value: 'a\ud800' },
  { stepType: 'docAttr', attr: 'tags', value: 'x' },
  { stepType: 'listItem', field: '__proto__', key: 'a', item: 'a', index: 0 },
  { stepType: 'listItem', field: 'tags', key: 'a\u0007', item: 'a\u0007', index: 0 },
  insert(end, { type: 'nothing' }),
  insert(end, paragraph('a\u0000b')),
  insert(end, paragraph('a\ud800b')),
  insert(end, paragraph('a\u001bb')),
  insert(end, paragraph('x', 'paragraph', { id: 'a b' })),
  insert(end, { type: 'figure', attrs: { id: 'fig00001', picture: '\ud800' } }),
  insert(end, { type: 'figure', attrs: { id: 'fig00001', picture: '../etc' } }),
  insert(end, { type: 'figure', attrs: { id: 'fig00001', alt: '\udc00' } }),
  insert(end, { type: 'figure', attrs: { id: 'fig00001', width: -1 } }),
];

eachEngine('What a tab should not say', (engine) => {
  let galley: TestNewsroom;
  let reporter: SignedIn;
  let channel: TestChannel;
  let article = '';
  let other = '';
  let end = 0;
  let now = Date.UTC(2026, 4, 1, 8);

  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open(), now: () => now });
    reporter = await galley.person('reporter');
    article = (await galley.owner.call(endpoints.createArticle, {})).id;
    other = (await galley.owner.call(endpoints.createArticle, {})).id;
    channel = await reporter.channel();
    channel.send({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null });
    const { document } = await channel.next('opened');
    // Kicker, headline, standfirst and one paragraph, all of them empty.
    end = 2 * (document as { content: unknown[] }).content.length;
  });
  afterAll(async () => {
    for (const id of [article, other]) {
      expect(await reporter.call(endpoints.getArticle, { id })).toMatchObject({ version: 0 });
      expect(await reporter.call(endpoints.previewArticle, { id })).toContain('<html');
    }
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  /** The channel is still there, and has handled what was said before. */
  const goesOn = async () => {
    now += 1_000;
    channel.send({ type: 'ping' });
    await channel.next('pong');
  };

  const good = (type: ClientMessage['type']): object =>
    ({
      open: { type, article, client, schema: schemaNumber, version: 0, seq: null },
      close: { type, article, client },
      steps: { type, article, client, epoch: 0, seq: 1, base: 0, steps: [{}] },
      here: { type, article, client, selection: null },
      ping: { type },
    })[type];

  describe.each(Object.entries(wrong))('%s', (type, fields) => {
    test.each(Object.entries(fields))('with a bad %s', async (field, values: readonly unknown[]) => {
      for (const value of [...values, undefined]) {
        if (value === undefined && (field === 'held' || field === 'seen')) continue;
        channel.send({ ...good(type as ClientMessage['type']), [field]: value });
        expect((await channel.next('problem')).problem.code, JSON.stringify(value)).toBe('badInput');
        await goesOn();
      }
    });
  });

  test('steps that are none, or would leave what nobody could read', async () => {
    for (const [index, step] of badSteps(end).entries()) {
      channel.send({ ...good('steps'), seq: index + 1, steps: [step] });
      expect((await channel.next('refused')).problem.code, JSON.stringify(step)).toBe('badStep');
      await goesOn();
    }
  });

  test('steps that the next ones take back, with what would be in a version of the history', async () => {
    const figure = { type: 'figure', attrs: { id: 'fig00001' } };
    const away = { stepType: 'replace', from: end, to: end + 2 };
    const attr = (name: string, value: unknown) => ({ stepType: 'attr', pos: end, attr: name, value });
    /** Something that goes at once, and what is in it. */
    const broughtAndTaken = (node: object) => {
      const size = sizeOf(node);
      return [insert(end, node), { stepType: 'replace', from: end, to: end + size }];
    };
    const embed = { type: 'embed', attrs: { id: 'emb00001', url: 'https://youtu.be/a' } };
    for (const [index, steps] of [
      [insert(end, embed), attr('url', 'javascript:alert(1)'), attr('url', ''), away],
      [insert(end, figure), attr('picture', '../etc'), attr('picture', ''), away],
      [
        { stepType: 'docAttr', attr: 'language', value: 'x"y' },
        { stepType: 'docAttr', attr: 'language', value: 'de-CH' },
      ],
      [insert(7, { type: 'text', text: 'a\u0000' }), { stepType: 'replace', from: 7, to: 9 }],
      broughtAndTaken({ type: 'list', attrs: { id: 'list0001' } }),
      broughtAndTaken({ type: 'table', attrs: { id: 'tab00001' }, content: [{ type: 'text', text: 'naked' }] }),
      [
        { stepType: 'listItem', field: 'tags', key: 'a', item: 'a', index: 0 },
        { stepType: 'docAttr', attr: 'tags', value: ['a', 'a'] },
        { stepType: 'docAttr', attr: 'tags', value: [] },
      ],
      ...[deepest / 2, 700, 1_000].map((lists) => broughtAndTaken(nested(lists))),
      // Each is allowed alone, and one in the other is too deep.
      [
        insert(end, nested(8)),
        insert(end + 8 * 5, nested(8)),
        { stepType: 'replace', from: end, to: end + 2 * sizeOf(nested(8)) },
      ],
      [
        insert(7, { type: 'text', text: '😀' }),
        { stepType: 'replace', from: 7, to: 8 },
        { stepType: 'replace', from: 7, to: 8 },
      ],
    ].entries()) {
      channel.send({ ...good('steps'), seq: 100 + index, steps });
      expect((await channel.next('refused')).problem.code, JSON.stringify(steps)).toBe('badStep');
      await goesOn();
    }
  });

  test('places between two places, which would move everybody else’s by a fraction', async () => {
    const id = (await reporter.call(endpoints.createArticle, {})).id;
    const say = (seq: number, step: object, base = 1) =>
      channel.send({ ...good('steps'), article: id, seq, base, steps: [step] });
    channel.send({ ...good('open'), article: id });
    await channel.next('opened');
    say(1, insert(end - 1, { type: 'text', text: 'Regen' }), 0);
    expect(await channel.next('ack')).toMatchObject({ first: 1, kept: 1 });
    for (const [index, step] of [
      { stepType: 'replace', from: end + 0.5, to: end + 1 },
      { stepType: 'addMark', from: end - 0.5, to: end + 0.5, mark: { type: 'strong' } },
      { stepType: 'replace', from: end, to: end, slice: { content: [paragraph('x')], openStart: 0.5, openEnd: 1 } },
    ].entries()) {
      say(index + 2, step);
      expect((await channel.next('refused')).problem.code, JSON.stringify(step)).toBe('badStep');
    }
    expect(await reporter.call(endpoints.readDocumentAt, { id })).toMatchObject({ version: 1 });
  });

  test('anything about an article that is not there, or not open here', async () => {
    channel.send({ ...good('open'), article: 'nowhere1' });
    expect((await channel.next('closed')).problem.code).toBe('notFound');
    for (const id of ['nowhere1', other]) {
      channel.send({ ...good('steps'), article: id, steps: [insert(end, paragraph('mine'))] });
      expect((await channel.next('refused')).problem.code).toBe('fenced');
      channel.send({ ...good('here'), article: id });
      channel.send({ ...good('close'), article: id });
      await goesOn();
    }
  });

  test('steps as a colleague’s session', async () => {
    const eve = await (await galley.person('reporter')).channel();
    eve.send({ ...good('steps'), steps: [insert(end, paragraph('mine'))] });
    expect((await eve.next('refused')).problem.code).toBe('fenced');
    eve.send({ ...good('open'), seq: 1 });
    expect((await eve.next('closed')).problem.code).toBe('forbidden');
    eve.close();
  });

  test('a version, a number or an epoch that nobody has reached', async () => {
    const steps = [insert(end, paragraph('late'))];
    channel.send({ ...good('steps'), base: 2 ** 31 - 1, steps });
    expect(await channel.next('behind')).toMatchObject({ article, client });
    channel.send({ ...good('steps'), epoch: 7, steps });
    expect((await channel.next('refused')).problem.code).toBe('fenced');
    channel.send({ ...good('open'), version: 2 ** 31 - 1, at: 1 });
    expect(await channel.next('opened')).toMatchObject({ head: 0, document: { type: 'doc' } });
  });

  test('the largest numbers there are, which are taken like any other', async () => {
    const most = 2 ** 31 - 1;
    const id = (await reporter.call(endpoints.createArticle, {})).id;
    channel.send({ ...good('open'), article: id, seq: most });
    const { epoch } = await channel.next('opened');
    channel.send({ ...good('steps'), article: id, epoch, seq: most, steps: [insert(end, paragraph('last'))] });
    expect(await channel.next('ack')).toMatchObject({ seq: most, first: 1, kept: 1 });
  });

  test('too much at once', async () => {
    const tab = await reporter.channel();
    tab.send({ ...good('steps'), steps: [insert(end, paragraph('x'.repeat(channelLimits.message)))] });
    expect((await tab.next('problem')).problem.code).toBe('tooLarge');
    expect(await tab.ended).toBe(1009);
  });
});
