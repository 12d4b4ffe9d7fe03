import type { Node } from '@tiptap/pm/model';
import type { Home } from '../home.ts';
import { articlesBehind, lastChange, writeProjection } from './articles.db.ts';
import { projectRow } from './projection.ts';

/** Milliseconds from a commit to its row: who types makes ten commits in them. */
const pause = 300;
/** A long article's row costs more to make; it is made so seldom that it takes at most one part in so many of the time. */
const share = 20;
/** But never later than this, in milliseconds: where the machine is busy, making a row takes long for other reasons. */
const longest = 2_000;

export interface Projections {
  /** A batch was committed: the row follows a little later. */
  committed(article: string): void;
  /** Makes the row of an article from its log, now. */
  rebuild(article: string): Promise<void>;
  /** Writes every row that is still due. */
  close(): Promise<void>;
}

/**
 * Keeps the articles' rows and the search at what their logs say. `head` reads the newest document; `written` is told of
 * each row that has changed. Rows that are behind because a process ended too early are made at the start.
 */
export function createProjections(
  home: Home,
  head: (article: string) => Promise<{ version: number; doc: Node }>,
  written: (article: string) => void = () => {},
): Projections {
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();
  const cost = new Map<string, number>();
  let closed = false;

  async function rebuild(article: string): Promise<void> {
    const { version, doc } = await head(article);
    const change = await lastChange(home.db.query, article, version);
    if (!change) return;
    const start = home.now();
    const projection = projectRow(doc);
    await home.db.transaction((query) => writeProjection(home.db.engine, query, article, version, projection, change));
    cost.set(article, home.now() - start);
    if (cost.size > 1000) cost.clear();
    written(article);
  }

  /** One at a time per article; a failure is logged, and mended by the next commit or the next start. */
  function run(article: string): Promise<void> {
    const before = running.get(article) ?? Promise.resolve();
    const next = before
      .then(() => rebuild(article))
      .catch((error) => home.log.error({ error, article }, 'the row could not be projected'))
      .finally(() => {
        if (running.get(article) === next) running.delete(article);
      });
    running.set(article, next);
    return next;
  }

  async function catchUp(): Promise<void> {
    for (const article of await articlesBehind(home.db.query)) await run(article);
  }
  const caughtUp = catchUp().catch((error) => home.log.error({ error }, 'rows that are behind could not be looked up'));

  return {
    committed(article) {
      // A commit that comes after the end is found, and its row made, at the next start.
      if (closed || due.has(article)) return;
      const wait = Math.min(longest, Math.max(pause, share * (cost.get(article) ?? 0)));
      const fire = () => {
        due.delete(article);
        run(article);
      };
      due.set(article, setTimeout(fire, wait));
    },
    rebuild,
    async close() {
      closed = true;
      const open = [...due.keys()];
      for (const timer of due.values()) clearTimeout(timer);
      due.clear();
      await Promise.all([caughtUp, ...running.values(), ...open.map(run)]);
    },
  };
}
