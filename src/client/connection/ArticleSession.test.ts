import 'fake-indexeddb/auto';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type Transaction } from '@tiptap/pm/state';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { ListItemStep } from '#article/steps.ts';
import { createNewsroom } from '#server/createNewsroom.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab, type TabOptions, type TestBrowser } from '#testing/tab.ts';
import { ArticleSession } from './ArticleSession.ts';
import { openJournal } from './journal.ts';
import type { EditorHost, SessionView } from './sessionView.ts';
import { untilSaved } from './untilSaved.ts';

const day = 24 * 60 * 60 * 1000;

let newsroom: TestNewsroom;
let article: string;
let anna: TestBrowser;
let bruno: TestBrowser;
let open: Tab[];

const saved = ({ receipt, phase }: SessionView) => phase === 'ready' && receipt.kind === 'saved';
const kind = (wanted: string) => (view: SessionView) => view.receipt.kind === wanted;

async function tab(browser: TestBrowser, options?: TabOptions): Promise<Tab> {
  const made = await browser.tab(article, options);
  open.push(made);
  if (options?.online !== false) await made.view(saved);
  return made;
}

async function onServer(): Promise<Node> {
  const { document } = await newsroom.owner.call(endpoints.readDocumentAt, { id: article });
  return readDocument(document);
}

const textOf = (doc: Node) => doc.textBetween(0, doc.content.size, '\n').trim();
const times = (text: string, words: string) => text.split(words).length - 1;

/** An editor without a screen: it applies what it is given, like the one of the manuscript. */
function headless({ session }: Tab) {
  const host = {
    state: session.state,
    composing: false as boolean,
    dispatch(transaction: Transaction) {
      host.state = host.state.apply(transaction);
      session.applied(transaction, host.state);
    },
    revealed: [] as number[],
    reveal: (position: number) => void host.revealed.push(position),
  } satisfies EditorHost & { revealed: number[] };
  return { host, detach: session.attach(host) };
}

beforeEach(async () => {
  newsroom = await startNewsroom();
  open = [];
  article = (await newsroom.owner.call(endpoints.createArticle, {})).id;
  anna = browserAt(newsroom, await newsroom.person('editor', 'Anna'));
  bruno = browserAt(newsroom, await newsroom.person('editor', 'Bruno'));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const one of open) one.kill();
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
});

test('words that come into a paragraph while a colleague deletes it without a connection are kept for who wrote them', async () => {
  const [one, other] = [await tab(anna), await tab(bruno)];
  one.type('Der Stadtrat tagt.');
  await one.view(saved);
  await other.text((text) => text.includes('tagt'));
  other.channel.drop();
  const { state } = other.session;
  const from = state.doc.content.size - 1 - 'Der Stadtrat tagt.'.length;
  other.session.dispatch(state.tr.delete(from, state.doc.content.size - 1));
  await other.written();
  other.kill();
  const at = one.session.state.doc.content.size - 2;
  one.type(' bis Mitternacht', at);
  await one.view(saved);
  const told = one.channel.heard(({ type }) => type === 'displaced');
  // He had not seen them, though what he sends now stands on the version that has them.
  const again = await tab(bruno);
  await again.view(saved);
  await told;
  const { texts } = await newsroom.owner.call(endpoints.listDisplaced, { id: article });
  expect(texts).toMatchObject([{ words: 'bis Mitternacht', person: { name: 'Anna' }, by: 'Bruno' }]);
  expect(textOf(await onServer())).toBe('');
});

describe('two writers', () => {
  test('see each other’s words, and the receipt says what the database has', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    one.type('Anna was here. ');
    other.type('So was Bruno. ');
    expect(one.session.store.getState().receipt).toEqual({ kind: 'saving' });
    const { receipt } = await one.view(saved);
    await other.view(saved);
    await one.text((text) => text.includes('Bruno'));
    await other.text((text) => text.includes('Anna'));
    expect(one.session.state.doc.eq(other.session.state.doc)).toBe(true);
    expect((await onServer()).eq(one.session.state.doc)).toBe(true);
    expect(receipt).toMatchObject({ kind: 'saved' });
  });

  test('keep both tags that they add at once', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    for (const [{ session }, tag] of [
      [one, 'Bern'],
      [other, 'Basel'],
    ] as const)
      session.dispatch(session.state.tr.step(new ListItemStep('tags', tag, tag, 0)));
    await Promise.all([one.view(saved), other.view(saved)]);
    expect([...(await onServer()).attrs.tags].sort()).toEqual(['Basel', 'Bern']);
  });

  test('are not stopped by somebody who only listens and fails', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const one = await tab(anna);
    const heard: string[] = [];
    one.session.subscribe(() => {
      throw new Error('a broken preview');
    });
    one.session.subscribe((state) => heard.push(textOf(state.doc)));
    one.type('Anna goes on. ');
    await one.view(saved);
    expect(heard.at(-1)).toContain('Anna goes on.');
    expect(textOf(await onServer())).toContain('Anna goes on.');
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
  });

  test('know of each other and of each other’s carets, in their own text', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    one.type('Hello');
    await other.text((text) => text.includes('Hello'));
    const end = other.session.state.doc.content.size - 1;
    other.session.setSelection({ anchor: end, head: end });
    const { present } = await one.view((view) => view.present.some(({ selection }) => selection !== null));
    expect(present.map(({ person, selection }) => [person.name, selection?.head])).toEqual([['Bruno', end]]);
    await other.session.close();
    await one.view((view) => view.present.length === 0);
  });
});

test('a caret is told to who is here, and to who comes; while one is alone it is no message', async () => {
  const one = await tab(anna);
  const told = vi.spyOn(one.channel, 'send');
  const carets = () => told.mock.calls.filter(([{ type }]) => type === 'here').length;
  one.type('Hello. ');
  const end = one.session.state.doc.content.size - 1;
  one.session.setSelection({ anchor: end, head: end });
  await one.view(saved);
  one.type('Longer than a caret waits. ');
  await one.view(saved);
  expect(carets()).toBe(0);
  const other = await tab(bruno);
  const { present } = await other.view((view) => view.present.some(({ selection }) => selection !== null));
  expect(present.map(({ person, selection }) => [person.name, selection?.head])).toEqual([['Anna', end]]);
});

test('a caret that rests is where it was for the others when its line is back, whoever has come meanwhile', async () => {
  const one = await tab(anna);
  one.type('Hello. ');
  await one.view(saved);
  const end = one.session.state.doc.content.size - 1;
  one.session.setSelection({ anchor: end, head: end });
  one.channel.drop();
  const other = await tab(bruno);
  const carets = () => other.session.store.getState().present.map(({ selection }) => selection?.head);
  await one.channel.connect();
  await vi.waitFor(() => expect(carets()).toEqual([end]));
  one.channel.drop();
  await vi.waitFor(() => expect(carets()).toEqual([]));
  await one.channel.connect();
  await vi.waitFor(() => expect(carets()).toEqual([end]));
});

test('the receipt at opening says when the server saved, not when this computer looked', async () => {
  const one = await tab(anna);
  one.type('Yesterday. ');
  const { receipt } = await one.view(saved);
  await one.session.close();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + day);
  const other = await tab(bruno);
  expect((await other.view(saved)).receipt).toEqual(receipt);
});

describe('an editor', () => {
  test('takes over and hands back', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    const { host, detach } = headless(one);
    host.dispatch(host.state.tr.insertText('typed', host.state.doc.content.size - 1));
    await other.text((text) => text.includes('typed'));
    other.type(' and answered');
    await one.text((text) => text.includes('answered'));
    expect(host.state).toBe(one.session.state);
    one.session.reveal(7);
    expect(host.revealed).toEqual([7]);
    detach();
    other.type(' again');
    await one.text((text) => text.includes('again'));
    expect(host.state).not.toBe(one.session.state);
  });

  test('is not disturbed while an input method composes', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    const { host } = headless(one);
    host.composing = true;
    const heard = one.channel.heard(({ type }) => type === 'batch');
    other.type('meanwhile');
    await heard;
    host.dispatch(host.state.tr.insertText('caf', host.state.doc.content.size - 1));
    host.dispatch(host.state.tr.insertText('é', host.state.doc.content.size - 1));
    expect(textOf(host.state.doc)).toBe('café');
    host.composing = false;
    await one.text((text) => text.includes('meanwhile'));
    await one.view(saved);
    expect((await onServer()).eq(host.state.doc)).toBe(true);
    expect(textOf(host.state.doc)).toContain('café');
  });

  test('keeps a selected block selected, and survives its removal', async () => {
    const one = await tab(anna);
    const { host } = headless(one);
    host.dispatch(host.state.tr.insert(host.state.doc.content.size, schema.node('divider')));
    await one.view(saved);
    const other = await tab(bruno);
    const at = host.state.doc.content.size - 1;
    host.dispatch(host.state.tr.setSelection(NodeSelection.create(host.state.doc, at)));
    other.session.dispatch(other.session.state.tr.delete(at, at + 1));
    await one.view(({ receipt }) => receipt.kind === 'saved' && host.state.doc.lastChild?.type.name === 'paragraph');
    expect(host.state.selection).not.toBeInstanceOf(NodeSelection);
  });
});

describe('a tab that dies', () => {
  test('leaves what was typed without a connection, and the next tab sends it once', async () => {
    const one = await tab(anna);
    const other = await tab(bruno);
    one.channel.drop();
    one.type('Written in a tunnel. ');
    await one.written();
    expect(one.session.store.getState().receipt).toEqual({ kind: 'offline', changes: 1 });
    one.kill();
    other.type('Meanwhile outside. ');
    await other.view(saved);

    const again = await tab(anna, { online: false });
    await again.session.ready;
    expect(textOf(again.session.state.doc)).toBe('Written in a tunnel.');
    expect(again.session.writable).toBe(true);
    again.type('Still in it. ');
    await again.written();
    again.kill();
    const third = await tab(anna);
    const text = await other.text((now) => now.includes('Still in it.'));
    for (const words of ['tunnel', 'Still in it', 'Meanwhile']) expect(times(text, words)).toBe(1);
    expect(third.session.state.doc.eq(await onServer())).toBe(true);
  });

  test('with a batch in flight whose answer it never heard, doubles nothing', async () => {
    const one = await tab(anna);
    const other = await tab(bruno);
    one.channel.loseIn = ({ type }) => type === 'batch' || type === 'ack';
    one.type('Only once. ');
    one.session.flush();
    await other.text((text) => text.includes('Only once.'));
    one.kill();
    const again = await tab(anna);
    expect(times(textOf(again.session.state.doc), 'Only once.')).toBe(1);
    expect((await onServer()).eq(again.session.state.doc)).toBe(true);
  });

  test('is out of reach for what its thread still had to write, once another goes on as it', async () => {
    const one = await tab(anna);
    await one.thread.open;
    one.channel.drop();
    one.type('Written. ');
    await one.written();
    const [before] = await one.journal.sessions(one.person, article);
    const letGo = one.thread.hold();
    const asked = one.thread.asked.length;
    one.type('Not taken. ');
    await vi.waitFor(() => expect(one.thread.asked.length).toBe(asked + 1));
    one.kill();
    const next = await tab(anna, { online: false });
    await next.session.ready;
    await next.written();
    const [after] = await next.journal.sessions(one.person, article);
    expect(after).toMatchObject({ client: before?.client, row: (before?.row ?? 0) + 1, unsent: 1 });
    const found = await next.journal.read(before?.client ?? '');
    letGo();
    next.type('And on. ');
    await next.written();
    const { units } = (await next.journal.read(before?.client ?? '')) ?? {};
    expect(units?.slice(0, 1)).toEqual(found?.units);
    expect(JSON.stringify(units)).not.toContain('Not taken');
    expect(textOf(next.session.state.doc)).toBe('Written. And on.');
  });

  test('while another tab lives has its rest sent by that one', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('From the first tab. ');
    await one.written();
    const second = await tab(anna);
    expect(textOf(second.session.state.doc)).toBe('');
    one.kill();
    await second.text((text) => text.includes('From the first tab.'));
    expect(textOf(await onServer())).toContain('From the first tab.');
    // The rest came as a foreign batch: nobody is here with oneself.
    expect(second.session.store.getState().present).toEqual([]);
  });

  test('while another tab lives opens without a connection, too, and what both write is there once', async () => {
    const one = await tab(anna);
    one.type('Said before. ');
    await one.view(saved);
    one.channel.drop();
    one.type('From the first tab. ');
    await one.written();
    const second = await tab(anna, { online: false });
    await second.session.ready;
    expect(textOf(second.session.state.doc)).toBe('Said before.');
    second.type('From the second one. ');
    await second.written();
    await Promise.all([one.channel.connect(), second.channel.connect()]);
    for (const each of [one, second])
      await each.text((text) => text.includes('From the first tab.') && text.includes('From the second one.'));
    await Promise.all([one.view(saved), second.view(saved)]);
    const text = textOf(await onServer());
    for (const words of ['before', 'first tab', 'second one']) expect(times(text, words)).toBe(1);
    expect(second.session.state.doc.eq(await onServer())).toBe(true);
  });

  test('just as another begins has its words there, and no lock is left over', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('From the tab that ends. ');
    await one.written();
    const beside = await anna.tab('another-article', { online: false });
    open.push(beside);
    const { channel, journal, person } = beside;
    const given: (() => void)[] = [];
    // The lock of its own session comes only when it has become the one that was left behind.
    const request = async (name: string, options: LockOptions, holder: LockGrantedCallback<unknown>) => {
      if (name === 'galley:of-its-own') await new Promise<void>((resolve) => given.push(resolve));
      return beside.locks.manager.request(name, options, holder);
    };
    const locks = { request, query: beside.locks.manager.query } as LockManager;
    const session = ArticleSession.open({
      ...{ article, me: { ...newsroom.owner.me, id: person }, channel, journal, locks },
      ...{ newId: () => 'of-its-own', now: Date.now },
    });
    await vi.waitFor(() => expect(given).toHaveLength(1));
    one.kill();
    await session.ready;
    given[0]?.();
    await channel.connect();
    await expect.poll(async () => textOf(await onServer())).toBe('From the tab that ends.');
    await expect.poll(() => session.store.getState().receipt.kind).toBe('saved');
    expect(textOf(session.state.doc)).toBe('From the tab that ends.');
    const { held = [] } = await locks.query();
    expect(held.map(({ name }) => name)).not.toContain('galley:of-its-own');
    await session.close();
  });

  test('closed in order opens again without a connection, as it was', async () => {
    const one = await tab(anna);
    one.type('All said. ');
    await one.view(saved);
    one.session.dispatch(one.session.state.tr.insertText('Sommer', 3));
    await one.view(saved);
    await one.session.close();
    await one.written();
    one.kill();
    const again = await tab(anna, { online: false });
    expect(await again.text((text) => text.includes('All said.'))).toContain('Sommer');
    expect(await again.journal.kept(again.person)).toMatchObject([{ article, unsent: 0, headline: 'Sommer' }]);
    again.type('On the way. ');
    await again.channel.connect();
    await again.view(saved);
    expect(textOf(await onServer())).toContain('All said. On the way.');
  });

  test('closed before its words were saved sends them in the background', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    one.type('Last words. ');
    await one.session.close();
    await other.text((text) => text.includes('Last words.'));
  });
});

describe('an article opened again in the same tab', () => {
  test('goes on with what was typed without a connection', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('On the train. ');
    await one.session.close();
    const again = await tab(anna, { online: false, within: one });
    await again.session.ready;
    expect(textOf(again.session.state.doc)).toBe('On the train.');
    again.type('Still there. ');
    await one.channel.connect();
    await again.view(saved);
    expect(textOf(await onServer())).toBe('On the train. Still there.');
  });

  test('after signing in again sends what the ended line could not', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('Before the session ended. ');
    await one.written();
    // The screens go, in the order in which they are taken down.
    one.channel.close();
    const closing = one.session.close();
    one.journal.close();
    await closing;
    const again = await tab(anna, { within: one });
    expect(textOf(again.session.state.doc)).toBe('Before the session ended.');
    expect(textOf(await onServer())).toBe('Before the session ended.');
  });

  test('at once, with a batch under way, doubles nothing', async () => {
    const one = await tab(anna);
    one.type('Under way. ');
    const closing = one.session.close();
    const again = await tab(anna, { within: one });
    await closing;
    again.type('And more. ');
    await again.view(saved);
    await again.text((text) => text.includes('Under way.'));
    const text = textOf(await onServer());
    expect([times(text, 'Under way.'), times(text, 'And more.')]).toEqual([1, 1]);
  });
});

describe('the connection', () => {
  test('lost at any moment of a save loses and doubles nothing', async () => {
    const other = await tab(bruno);
    const one = await tab(anna);
    const losses: Partial<MemoryLoss>[] = [
      { loseOut: ({ type }) => type === 'steps' },
      { loseIn: ({ type }) => type === 'ack' },
      { loseIn: ({ type }) => type === 'batch' || type === 'ack' },
      { loseIn: ({ type }) => type === 'batch' },
    ];
    for (const [index, loss] of losses.entries()) {
      Object.assign(one.channel, loss);
      const gone = one.channel.sent.length;
      one.type(`Words ${index}. `);
      one.session.flush();
      other.type(`Others ${index}. `);
      await other.view(saved);
      if (!one.channel.sent.slice(gone).some(({ type }) => type === 'steps'))
        await one.view(() => one.channel.sent.slice(gone).some(({ type }) => type === 'steps'));
      one.channel.drop();
      Object.assign(one.channel, { loseIn: () => false, loseOut: () => false });
      one.type(`Offline ${index}. `);
      await one.channel.connect();
      await one.view(saved);
    }
    const text = textOf(await onServer());
    for (const index of losses.keys())
      for (const words of [`Words ${index}.`, `Others ${index}.`, `Offline ${index}.`])
        expect(times(text, words)).toBe(1);
    expect((await onServer()).eq(one.session.state.doc)).toBe(true);
    await other.text((now) => times(now, 'Offline') === losses.length);
  });

  test('that does not answer is said three seconds after the key, and renewed after eight', async () => {
    const one = await tab(anna);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    one.channel.loseIn = ({ type }) => type === 'batch' || type === 'ack';
    one.type('Are you there? ');
    await one.written();
    vi.advanceTimersByTime(2_700);
    expect(one.session.store.getState().receipt.kind).toBe('saving');
    vi.advanceTimersByTime(300);
    expect(one.session.store.getState().receipt).toMatchObject({ kind: 'notSaved', problem: { code: 'unavailable' } });
    one.channel.loseIn = () => false;
    vi.advanceTimersByTime(5_100);
    vi.useRealTimers();
    const { receipt } = await one.view(saved);
    expect(receipt).toMatchObject({ kind: 'saved' });
    expect(times(textOf(await onServer()), 'Are you there?')).toBe(1);
  });

  test('that brings a step which does not fit ends in the server’s text, with the unsent words beside it', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const [one, other] = [await tab(anna), await tab(bruno)];
    one.channel.loseOut = ({ type }) => type === 'steps';
    one.channel.loseIn = (message) => {
      if (message.type === 'batch') message.steps = [{ stepType: 'replace', from: 9_998, to: 9_999 }];
      return false;
    };
    one.type('Unsent. ');
    other.type('What is true. ');
    const view = await one.view(({ displaced }) => displaced.length > 0);
    expect(view.displaced).toMatchObject([{ words: 'Unsent.' }]);
    await one.view(saved);
    expect((await onServer()).eq(one.session.state.doc)).toBe(true);
    expect(complaint).toHaveBeenCalledOnce();
    Object.assign(one.channel, { loseOut: () => false, loseIn: () => false });
    one.type('And on. ');
    await other.text((text) => text.includes('And on.'));
  });

  test('that brings the own batch as another one keeps the words that it lacks', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const one = await tab(anna);
    one.channel.loseIn = (message) => {
      if (message.type === 'batch') message.steps = JSON.parse(JSON.stringify(message.steps).replace('mine', 'other'));
      return false;
    };
    const last = one.session.state.doc.content.size - 1;
    one.session.dispatch(one.session.state.tr.insertText('Not changed. ', last).insertText('mine', last + 13));
    const view = await one.view(saved);
    expect(textOf(one.session.state.doc)).toBe('Not changed. other');
    expect(view.displaced).toMatchObject([{ words: 'mine', reason: 'rebase' }]);
    expect(complaint).toHaveBeenCalledOnce();
  });

  test('back after hundreds of edits on both sides brings them together', async () => {
    const [one, other] = [await tab(anna), await tab(bruno)];
    one.channel.drop();
    for (let index = 0; index < 450; index += 1) one.type('a');
    await one.view(({ receipt }) => receipt.kind === 'offline' && receipt.changes === 450);
    for (let index = 0; index < 300; index += 1) other.type('b');
    await other.view(saved);
    await one.channel.connect();
    await one.view(saved);
    const sizes = one.channel.sent.flatMap((message) => (message.type === 'steps' ? [message.steps.length] : []));
    expect(Math.max(...sizes)).toBe(200);
    const text = textOf(await onServer());
    expect([times(text, 'a'), times(text, 'b')]).toEqual([450, 300]);
  });
});

describe('text that could not stay', () => {
  test('is kept when a colleague deleted the paragraph around it', async () => {
    const one = await tab(anna);
    one.session.dispatch(one.session.state.tr.insert(one.session.state.doc.content.size, paragraph('Old paragraph.')));
    await one.view(saved);
    const other = await tab(bruno);
    one.channel.drop();
    one.type(' New end.');
    const { doc } = other.session.state;
    other.session.dispatch(
      other.session.state.tr.delete(doc.content.size - (doc.lastChild?.nodeSize ?? 0), doc.content.size),
    );
    await other.view(saved);
    await one.channel.connect();
    const view = await one.view((now) => saved(now) && now.displaced.length > 0);
    expect(view.displaced).toMatchObject([
      { words: 'New end.', reason: 'rebase', around: 'Old paragraph.', by: expect.stringMatching(/\w/) },
    ]);
    await one.written();
    one.kill();
    const again = await tab(anna);
    const [kept] = (await again.view((now) => now.displaced.length > 0)).displaced;
    expect(kept?.words).toBe('New end.');
    again.session.settleDisplaced(kept?.id ?? '', 'dismissed');
    await again.written();
    again.kill();
    expect((await tab(anna)).session.store.getState().displaced).toEqual([]);
  });

  test('is kept, too, where it is a picture’s alternative text', async () => {
    const one = await tab(anna);
    const figure = schema.node('figure', { id: 'figure01' });
    one.session.dispatch(one.session.state.tr.insert(one.session.state.doc.content.size, figure));
    await one.view(saved);
    const other = await tab(bruno);
    one.channel.drop();
    const at = one.session.state.doc.content.size - figure.nodeSize;
    for (const alt of ['Eine', 'Eine Brücke im Nebel'])
      one.session.dispatch(one.session.state.tr.setNodeAttribute(at, 'alt', alt));
    other.session.dispatch(other.session.state.tr.delete(at, at + figure.nodeSize));
    await other.view(saved);
    await one.channel.connect();
    const view = await one.view((now) => saved(now) && now.displaced.length > 0);
    expect(view.displaced).toMatchObject([{ words: 'Eine Brücke im Nebel', reason: 'rebase' }]);
  });

  test('is taken out and offered when the right to write was lost meanwhile', async () => {
    const reporter = await newsroom.person('reporter', 'Rita');
    const rita = await tab(browserAt(newsroom, reporter));
    rita.channel.drop();
    rita.type('Too late. ');
    await newsroom.owner.call(endpoints.moveArticle, { id: article, stage: 'submitted' });
    await newsroom.owner.call(endpoints.moveArticle, { id: article, stage: 'copyedit' });
    await rita.channel.connect();
    const view = await rita.view((now) => now.displaced.length > 0);
    expect(view.displaced).toMatchObject([{ words: 'Too late.', reason: 'refused' }]);
    expect(textOf(rita.session.state.doc)).toBe('');
    const after = await rita.view(kind('readOnly'));
    expect(after.problem).toMatchObject({ code: 'forbidden' });
    expect(rita.session.writable).toBe(false);
    rita.session.dispatch(rita.session.state.tr.insertText('x', 2));
    expect(textOf(rita.session.state.doc)).toBe('');
  });

  test('is no trouble any more once one may write again', async () => {
    const one = await tab(anna);
    // The answer to what was typed comes before the news that the article is in the trash.
    one.channel.loseIn = ({ type }) => type === 'rights';
    await newsroom.owner.call(endpoints.trashArticle, { id: article });
    one.type('Too late. ');
    await one.view(kind('notSaved'));
    one.channel.loseIn = () => false;
    await newsroom.owner.call(endpoints.restoreArticle, { id: article });
    const view = await one.view(saved);
    expect([view.problem, view.displaced.map(({ words }) => words)]).toEqual([null, ['Too late.']]);
  });

  test('a step too large for any message is taken out, what was typed after it is saved', async () => {
    const one = await tab(anna);
    one.type('x'.repeat(1_100_000));
    one.type('small');
    const view = await one.view((now) => now.displaced.length > 0);
    expect(view.displaced[0]?.words.length).toBe(1_100_000);
    await one.text((text) => text.trim() === 'small');
    await one.channel.heard(({ type }) => type === 'ack');
    expect(textOf(await onServer())).toBe('small');
  });
});

describe('rights and versions', () => {
  test('a reader reads along and writes nothing', async () => {
    const reader = browserAt(newsroom, await newsroom.person('reader'));
    const one = await reader.tab(article);
    open.push(one);
    await one.view(kind('readOnly'));
    expect(one.session.writable).toBe(false);
    const other = await tab(bruno);
    other.type('News. ');
    await one.text((text) => text.includes('News.'));
  });

  test('an article that may not be read any more is not kept either; unsent words are offered while it is open', async () => {
    const one = await tab(anna);
    one.type('Secret. ');
    await one.view(saved);
    await newsroom.home.db.transaction(async (query) => {
      await query.deleteFrom('article').where('id', '=', article).execute();
    });
    one.type('Unsent. ');
    const view = await one.view(({ phase }) => phase === 'closed');
    expect(view.displaced).toMatchObject([{ words: 'Unsent.' }]);
    await expect.poll(() => one.journal.kept(one.person)).toEqual([]);
  });

  test('an article that is not there is closed', async () => {
    const one = await anna.tab('nothing-here');
    open.push(one);
    const { problem } = await one.view(({ phase }) => phase === 'closed');
    expect(problem?.code).toBe('notFound');
    await expect(untilSaved(one.session)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('an older schema asks for a reload, and keeps what was typed', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('Typed before the reload. ');
    await one.written();
    one.kill();
    await newsroom.home.db.transaction((query) =>
      query.updateTable('article').set({ schema: 99 }).where('id', '=', article).execute(),
    );
    const newer = createNewsroom(newsroom.home);
    newsroom.newsroom = newer;
    const again = await tab(anna, { online: false });
    await again.session.ready;
    await again.channel.connect();
    const view = await again.view(({ phase }) => phase === 'reload');
    expect(view.writable).toBe(false);
    expect(view.receipt).toMatchObject({ kind: 'notSaved', problem: { code: 'newerSchema' } });
    await expect(untilSaved(again.session)).rejects.toMatchObject({ code: 'newerSchema' });
    expect(textOf(again.session.state.doc)).toBe('Typed before the reload.');
    await again.written();
    again.kill();
    const third = await tab(anna, { online: false });
    await third.session.ready;
    expect(textOf(third.session.state.doc)).toBe('Typed before the reload.');
    await newer.close();
  });
});

describe('the local copy', () => {
  test('has what is typed as the batch that it will be, in one write, before that is sent', async () => {
    const one = await tab(anna);
    await one.written();
    const write = vi.spyOn(one.journal, 'write');
    one.type('Der Stadtrat ');
    one.type('tagt.');
    await one.view(saved);
    expect(write.mock.calls.map(([{ record }]) => [record.seq, record.flight, record.unsent])).toEqual([[1, 2, 2]]);
    // One that was never sent is sent by who goes on with it.
    one.type(' Bis Mitternacht.');
    await one.written();
    one.kill();
    const next = await tab(anna);
    await next.view(saved);
    expect(textOf(await onServer())).toBe('Der Stadtrat tagt. Bis Mitternacht.');
  });

  test('refused by the browser is said, and the session works', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No storage in this window', 'SecurityError');
    });
    const one = await tab(anna);
    expect((await one.view(({ journalled }) => !journalled)).phase).toBe('ready');
    one.type('Kept by the server alone. ');
    await one.view(saved);
    expect(textOf(await onServer())).toBe('Kept by the server alone.');
  });

  test('full for a while is said, and whole again afterwards', async () => {
    const one = await tab(anna);
    await one.written();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const full = fullStorage();
    one.type('While it is full. ');
    await one.view(({ journalled }) => !journalled);
    full.mockRestore();
    one.channel.drop();
    one.type('And after. ');
    vi.advanceTimersByTime(5_000);
    await one.view(({ journalled }) => journalled);
    vi.useRealTimers();
    one.kill();
    const again = await tab(anna);
    expect(textOf(again.session.state.doc)).toBe('While it is full. And after.');
  });

  test('full while nothing can be sent has nothing sent twice, and no number', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('Eins ');
    await one.written();
    const full = fullStorage();
    one.type('zwei ');
    await one.view(({ journalled }) => !journalled);
    await one.channel.connect();
    await one.view(saved);
    one.type('drei ');
    await one.view(saved);
    one.kill();
    full.mockRestore();
    const again = await tab(anna);
    expect(again.session.store.getState().displaced).toEqual([]);
    again.type('vier');
    await again.view(saved);
    expect(textOf(await onServer())).toBe('Eins zwei drei vier');
    const numbers = [one, again].flatMap(({ channel }) =>
      channel.sent.flatMap((message) => (message.type === 'steps' ? [message.seq] : [])),
    );
    expect(numbers).toEqual([1, 2, 3]);
  });

  test('full when more is noted than goes out loses nothing of the rest', async () => {
    const one = await tab(anna);
    await one.written();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [first, second] = ['Eins '.repeat(120_000), 'zwei '.repeat(120_000)];
    one.type(first);
    one.type(second);
    await one.written();
    const full = fullStorage();
    one.channel.loseOut = (message) => message.type === 'steps' && message.seq > 1;
    const committed = one.channel.heard(({ type }) => type === 'batch');
    one.session.flush();
    await committed;
    one.kill();
    full.mockRestore();
    vi.useRealTimers();
    const again = await tab(anna);
    expect(again.session.store.getState().displaced).toEqual([]);
    expect(textOf(await onServer()) === (first + second).trim()).toBe(true);
  });

  test('deleted while the article is open takes nothing with it', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('Before. ');
    await one.written();
    const [database] = (await indexedDB.databases()).filter(({ name }) => name === anna.database);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(database?.name ?? '').onsuccess = resolve;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    one.type('After. ');
    await one.written();
    vi.useRealTimers();
    one.kill();
    const again = await tab(anna, { online: false });
    await again.session.ready;
    expect(textOf(again.session.state.doc)).toBe('Before. After.');
  });

  test('of another person is neither shown nor sent', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('Anna’s own. ');
    await one.written();
    one.kill();
    const colleague = await newsroom.person('editor', 'Carla');
    const carla = await tab(browserAt(newsroom, colleague, anna.database));
    expect(textOf(carla.session.state.doc)).toBe('');
    expect(textOf((await tab(anna)).session.state.doc)).toBe('Anna’s own.');
  });

  test('is gone after signing out', async () => {
    const one = await tab(anna);
    one.channel.drop();
    one.type('Unsent. ');
    await one.written();
    await one.journal.wipe(newsroom.owner.me.id);
    one.type('More. ');
    await one.written();
    await one.journal.wipe(one.person);
    one.type('Too late. ');
    await one.written();
    one.kill();
    expect(textOf((await tab(anna)).session.state.doc)).toBe('');
  });

  test('of a living session stays, however long nothing was unsent', async () => {
    const one = await tab(anna);
    await one.written();
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * day);
    const other = await tab(anna);
    later.mockRestore();
    one.channel.drop();
    one.type('A week later. ');
    await one.written();
    other.kill();
    one.kill();
    const again = await tab(anna, { online: false });
    await again.session.ready;
    expect(textOf(again.session.state.doc)).toBe('A week later.');
  });

  test('of a dead session goes after a week with nothing unsent, or when it is no whole one', async () => {
    const one = await tab(anna);
    const other = await tab(anna);
    const journal = openJournal(anna.database);
    const clients = async () => (await journal.sessions(one.person, article)).map(({ client }) => client);
    await Promise.all([one.written(), other.written()]);
    const left = await clients();
    expect(left).toHaveLength(2);
    one.kill();
    other.kill();
    const database = await openDB(anna.database);
    await database.delete('documents', left[0] ?? '');
    database.close();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * day);
    const next = await tab(anna);
    await next.written();
    expect(await clients()).toHaveLength(1);
    expect(left).not.toContain((await clients())[0]);
    journal.close();
  });

  test('is gone in every tab after signing out in one, and the others say so', async () => {
    const [one, other] = [await tab(anna), await tab(anna)];
    other.channel.drop();
    other.type('In the other tab. ');
    await other.written();
    expect(await one.journal.unsaved(one.person)).toEqual({ unsent: 1, displaced: 0 });
    await one.journal.wipe(one.person);
    await vi.waitFor(() => {
      other.type('.');
      expect(other.session.store.getState().journalled).toBe(false);
    });
    expect(await one.journal.unsaved(one.person)).toEqual({ unsent: 0, displaced: 0 });
    expect(await one.journal.sessions(one.person, article)).toEqual([]);
  });
});

/** From now on nothing is written in any browser. */
function fullStorage() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
}

interface MemoryLoss {
  loseOut: Tab['channel']['loseOut'];
  loseIn: Tab['channel']['loseIn'];
}

function paragraph(words: string): Node {
  return schema.node('paragraph', null, schema.text(words));
}
