import 'fake-indexeddb/auto';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { randomEdit, textOf, tokensOf } from '#testing/edits.ts';
import { forSeeds, type Random, random, seeds } from '#testing/random.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab, type TestBrowser } from '#testing/tab.ts';
import type { SessionView } from './sessionView.ts';

const schedules = seeds(425_485, 40);
const operations = 60;
/** Schedules that run side by side, each in an article of its own. */
const abreast = 6;

let newsroom: TestNewsroom;
/** Turns that a commit takes longer than it has to. */
let slowness = 0;
let people: TestBrowser[];

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { db } = newsroom.home;
  const commit = db.transaction.bind(db);
  vi.spyOn(db, 'transaction').mockImplementation(async (work) => {
    await turns(slowness);
    return commit(work);
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
});

async function turns(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await turn();
}

const saved = ({ phase, receipt }: SessionView) => phase === 'ready' && receipt.kind === 'saved';

class Writer {
  tab: Tab;
  readonly typed: string[] = [];
  readonly removed = new Set<string>();
  /** What its undo brought back: its own deletion may have taken a colleague's words that it had not seen. */
  readonly returned = new Set<string>();
  /** Moved, or brought back by an undo: where two do so at once, each leaves a copy. */
  readonly carried = new Set<string>();
  readonly #browser: TestBrowser;
  readonly #article: string;
  readonly #name: string;
  #count = 0;

  constructor(tab: Tab, browser: TestBrowser, article: string, name: string) {
    this.tab = tab;
    this.#browser = browser;
    this.#article = article;
    this.#name = name;
  }

  async act(chance: Random): Promise<void> {
    const { session, channel } = this.tab;
    switch (chance.below(24)) {
      case 0:
        return channel.drop();
      case 1:
      case 2:
        return channel.online ? undefined : channel.connect();
      case 3:
        return this.#loseAnswers();
      case 4:
        return chance.percent(40) ? this.#die(chance.percent(50)) : undefined;
      case 5:
      case 6:
        return session.flush();
      case 7:
      case 8:
        return turns(chance.below(20));
      default:
        return this.#edit(chance);
    }
  }

  #edit(chance: Random): void {
    const { session } = this.tab;
    const before = session.state;
    const made: string[] = [];
    const edit = randomEdit(before, chance, () => {
      this.#count += 1;
      made.push(`⟦${this.#name}-${this.#count}⟧`);
      return made.at(-1) ?? '';
    });
    if (!edit) return;
    session.dispatch(edit.transaction);
    const left = new Set(tokensOf(textOf(session.state.doc)));
    this.typed.push(...made.filter((token) => left.has(token)));
    const gone = tokensOf(textOf(before.doc)).filter((token) => !left.has(token));
    // An undo takes no foreign word, whatever was done with it before; to do a deletion again is to delete again.
    const redone = (edit.transaction.getMeta('history$') as { redo?: boolean } | undefined)?.redo;
    const again = (token: string) => redone && (this.removed.has(token) || this.returned.has(token));
    const others = gone.filter((token) => !this.typed.includes(token) && !again(token));
    if (edit.undone) expect(others).toEqual([]);
    const there = new Set(tokensOf(textOf(before.doc)));
    if (edit.undone) for (const token of left) if (!there.has(token)) this.returned.add(token);
    for (const token of gone) this.removed.add(token);
    const brought = JSON.stringify(edit.transaction.steps.map((step) => step.toJSON()));
    for (const token of tokensOf(brought)) if (!made.includes(token)) this.carried.add(token);
  }

  async #loseAnswers(): Promise<void> {
    const { session, channel } = this.tab;
    channel.loseIn = ({ type }) => type === 'ack' || type === 'batch';
    session.flush();
    await turns(30);
    channel.drop();
    channel.loseIn = () => false;
    await channel.connect();
  }

  /** The tab is killed, once what was typed is written down, and the article opened again. */
  async #die(online: boolean): Promise<void> {
    await this.tab.written();
    this.tab.kill();
    this.tab = await this.#browser.tab(this.#article, { online });
    await turns(30);
    if (!this.tab.channel.online) await this.tab.channel.connect();
    await this.tab.view(({ writable }) => writable);
  }
}

/** Tokens that stood in any version. */
async function history(article: string, head: number): Promise<string> {
  const texts: string[] = [];
  for (let version = 0; version <= head; version += 1) {
    const { document } = await newsroom.owner.call(endpoints.readDocumentAt, { id: article, version: String(version) });
    texts.push(textOf(readDocument(document)));
  }
  return texts.join('\n');
}

async function run(seed: number): Promise<void> {
  const chance = random(seed);
  const { id: article } = await newsroom.owner.call(endpoints.createArticle, {});
  const writers: Writer[] = [];
  for (const [index, browser] of people.entries())
    writers.push(new Writer(await browser.tab(article), browser, article, 'abc'[index] ?? ''));
  for (const { tab } of writers) await tab.view(({ writable }) => writable);
  for (let count = 0; count < operations; count += 1) await chance.pick(writers).act(chance);
  for (const { tab } of writers) if (!tab.channel.online) await tab.channel.connect();
  for (const { tab } of writers) {
    tab.session.flush();
    await tab.view(saved);
  }
  const { document, version } = await newsroom.owner.call(endpoints.readDocumentAt, { id: article });
  const doc = readDocument(document);
  for (const { tab } of writers)
    await tab.view(({ receipt }) => receipt.kind === 'saved' && receipt.version === version);

  for (const { tab } of writers) expect(tab.session.state.doc.toJSON()).toEqual(doc.toJSON());
  const ids: unknown[] = [];
  doc.descendants((node) => void ('id' in node.attrs && ids.push(node.attrs.id)));
  expect(new Set(ids).size).toBe(ids.length);
  const text = textOf(doc);
  const displaced = writers
    .flatMap(({ tab }) => tab.session.store.getState().displaced.map(({ words }) => words))
    .join();
  const removed = new Set(writers.flatMap((writer) => [...writer.removed]));
  const carried = new Set(writers.flatMap((writer) => [...writer.carried]));
  let past: string | undefined;
  for (const token of writers.flatMap(({ typed }) => typed)) {
    const count = text.split(token).length - 1;
    if (count > 1 && carried.has(token)) continue;
    if (count === 1 || (count === 0 && (removed.has(token) || displaced.includes(token)))) continue;
    expect(count, token).toBe(0);
    past ??= await history(article, version);
    expect(past.includes(token), token).toBe(true);
  }
  for (const { tab } of writers) {
    await tab.session.close();
    tab.kill();
  }
}

test('three writers, a bad network and dying tabs: nothing is lost, doubled or different', async () => {
  const complaints = vi.spyOn(console, 'error');
  people = await Promise.all(
    ['Anna', 'Bruno', 'Carla'].map(async (name) => browserAt(newsroom, await newsroom.person('editor', name))),
  );
  slowness = 3;
  const lanes = Array.from({ length: abreast }, (_, lane) =>
    schedules.filter((_seed, index) => index % abreast === lane),
  );
  await Promise.all(lanes.map((lane) => forSeeds(lane, run)));
  expect(complaints).not.toHaveBeenCalled();
}, 90_000);

test('a connection lost and found again at any moment of a slow commit: the colleague sees the edit, once', async () => {
  const anna = browserAt(newsroom, await newsroom.person('editor', 'Dora'));
  const bruno = browserAt(newsroom, await newsroom.person('editor', 'Emil'));
  const { id: article } = await newsroom.owner.call(endpoints.createArticle, {});
  const [one, other] = [await anna.tab(article), await bruno.tab(article)];
  await Promise.all([one.view(saved), other.view(saved)]);
  slowness = 8;
  let edits = 0;
  for (let before = 0; before <= 24; before += 2)
    for (const away of [0, 3, 9, 20]) {
      edits += 1;
      one.type(`⟦${edits}⟧`);
      one.session.flush();
      await turns(before);
      one.channel.drop();
      await turns(away);
      await one.channel.connect();
      await one.view(saved);
      const text = await other.text((now) => now.includes(`⟦${edits}⟧`));
      expect(text.split(`⟦${edits}⟧`).length - 1).toBe(1);
    }
  expect(other.session.state.doc.eq(one.session.state.doc)).toBe(true);
  for (const tab of [one, other]) tab.kill();
});
