import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { ArticleSession } from '#client/connection/ArticleSession.ts';
import { type Journal, openJournal } from '#client/connection/journal.ts';
import type { SessionView } from '#client/connection/sessionView.ts';
import { threadFrom } from '#client/connection/WritingThread.ts';
import { type Connect, type MemoryChannel, memoryChannel } from './memoryChannel.ts';
import { memoryLocks, type TabLocks } from './memoryLocks.ts';
import type { SignedIn, TestNewsroom } from './startNewsroom.ts';
import { type InProcess, threadInProcess } from './threadInProcess.ts';

export interface TabOptions {
  online?: boolean;
  /** The same tab again: with its line and local copy, or with new ones when the line was closed (signed in again). */
  within?: Tab;
}

/** A person's browser: one local database and one set of locks for all its tabs. */
export interface TestBrowser {
  /** Name of its local database. */
  database: string;
  /** Opens an article in a tab; resolves at once. `online: false` for a tab that begins without a connection. */
  tab(article: string, options?: TabOptions): Promise<Tab>;
}

export interface Tab {
  session: ArticleSession;
  channel: MemoryChannel;
  journal: Journal;
  locks: TabLocks;
  /** What writes the journal for it. */
  thread: InProcess;
  /** The id of who is signed in. */
  person: string;
  /** Resolves when the session's view fits. */
  view(fits: (view: SessionView) => boolean): Promise<SessionView>;
  /** Resolves when the text of the article fits. */
  text(fits: (text: string) => boolean): Promise<string>;
  /** Types at the end of the last paragraph, or at a position. */
  type(words: string, position?: number): void;
  /** Resolves when what was typed is in the local copy. */
  written(): Promise<void>;
  /** What a killed renderer does: nothing more, its lock is free, what was written down stays. */
  kill(): void;
}

/** A signed-in person's browser at a newsroom in process. */
export function browserAt(at: TestNewsroom, { me, cookie }: SignedIn, database?: string): TestBrowser {
  const { origin } = at.home.config;
  return testBrowser(
    me,
    async (send, close) => {
      const request = new Request(`${origin}/api/channel`, { headers: { origin, cookie } });
      // The newsroom of this moment: a test may start another over the same database.
      const connection = await at.newsroom.connect(request, send, close);
      if (connection instanceof Problem) throw connection;
      return connection;
    },
    database,
  );
}

let databases = 0;
let ids = 0;

function newDatabase(): string {
  databases += 1;
  return `galley-${databases}`;
}

/** Browsers with the same `database` are one browser in which somebody else signed in. */
function testBrowser(me: Me, connect: Connect, database = newDatabase()): TestBrowser {
  const tabLocks = memoryLocks();
  const newId = () => {
    ids += 1;
    return `id${String(ids).padStart(8, '0')}`;
  };

  return {
    database,
    async tab(article, { online = true, within } = {}) {
      const before = within?.channel.closed.aborted === false ? within : null;
      const channel = before?.channel ?? memoryChannel(connect);
      if (online && !channel.online) await channel.connect();
      const thread = before?.thread ?? threadInProcess();
      const { journal, written, kill } = mortal(before?.journal ?? openJournal(database, threadFrom(thread.home)));
      if (!before) journal.admit(me.id);
      const locks = within?.locks ?? tabLocks();
      const session = ArticleSession.open({
        article,
        me,
        channel,
        journal,
        locks: locks.manager,
        newId,
        now: Date.now,
      });
      return {
        session,
        channel,
        journal,
        locks,
        thread,
        person: me.id,
        view: (fits) => viewOf(session, fits),
        text: (fits) => textOf(session, fits),
        written,
        type(words, position) {
          const { doc } = session.state;
          session.dispatch(session.state.tr.insertText(words, position ?? doc.content.size - 1));
        },
        kill() {
          // First of all nothing comes through any more: a dead tab tidies nothing up.
          kill();
          locks.kill();
          channel.drop();
          channel.close();
        },
      };
    },
  };
}

/** A journal whose tab can die: then nothing more comes through, and nobody learns of it. */
export function mortal(journal: Journal) {
  let alive = true;
  const pending = new Set<unknown>();
  const proxy = new Proxy(journal, {
    get: (target, name) => {
      const method = target[name as keyof Journal] as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        if (!alive) return new Promise<never>(() => undefined);
        const answer = method(...given);
        pending.add(answer);
        const done = () => void pending.delete(answer);
        Promise.resolve(answer).then(done, done);
        return answer;
      };
    },
  });
  return {
    journal: proxy,
    /** Resolves when no request is under way. */
    async written() {
      await null;
      while (pending.size > 0) {
        await Promise.allSettled(pending);
        await null;
      }
    },
    kill: () => {
      alive = false;
    },
  };
}

function viewOf(session: ArticleSession, fits: (view: SessionView) => boolean): Promise<SessionView> {
  return new Promise((resolve) => {
    const now = session.store.getState();
    if (fits(now)) return resolve(now);
    const end = session.store.subscribe((view) => {
      if (!fits(view)) return;
      end();
      resolve(view);
    });
  });
}

async function textOf(session: ArticleSession, fits: (text: string) => boolean): Promise<string> {
  await session.ready;
  return new Promise((resolve) => {
    const text = () => session.state.doc.textBetween(0, session.state.doc.content.size, '\n');
    if (fits(text())) return resolve(text());
    const end = session.subscribe(() => {
      if (!fits(text())) return;
      end();
      resolve(text());
    });
  });
}
