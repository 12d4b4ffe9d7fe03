import type { Node } from '@tiptap/pm/model';
import { Problem } from '#api/problem.ts';
import { type AuthorRun, Authorship } from '#article/authorship.ts';
import { type DeletedPassage, DeletedPassages } from '#article/deletedPassages.ts';
import { readDocument } from '#article/newArticle.ts';
import type { Database } from '../db/db.ts';
import { batchesAfter, createdBy, headOf, snapshotBefore } from '../log/log.db.ts';
import { commit, readRow } from '../log/snapshots.ts';

/** What an article's log tells about its text as of `version`, read from its first step on. */
interface Told {
  version: number;
  doc: Node;
  authorship: Authorship;
  deleted: DeletedPassages;
}

/** Versions replayed in one go: between two, others are served. */
const stretch = 200;
/** Articles whose reading is kept, to go on from: the latest asked for. */
const mostKept = 6;

/** Who wrote what, and what was taken out: the log of an article read once through, and from then on as it grows. */
export interface Chronicle {
  /** Both throw the Problem `notFound`. */
  authorship(article: string): Promise<{ version: number; runs: AuthorRun[] }>;
  deleted(article: string): Promise<{ version: number; passages: DeletedPassage[] }>;
}

export function createChronicle(db: Database): Chronicle {
  const kept = new Map<string, Promise<Told>>();

  async function begin(article: string): Promise<Told> {
    const [first, made] = await Promise.all([snapshotBefore(db.query, article, 0), createdBy(db.query, article)]);
    if (!first || !made) throw new Problem('notFound');
    const doc = readDocument(JSON.parse(first.document));
    const authorship = new Authorship(doc, { ...made, version: 0 });
    return { version: 0, doc, authorship, deleted: new DeletedPassages() };
  }

  async function follow(article: string, told: Told): Promise<Told> {
    const head = (await headOf(db.query, article))?.head;
    if (head === undefined) throw new Problem('notFound');
    while (told.version < head) {
      const rows = await batchesAfter(db.query, article, told.version, Math.min(head, told.version + stretch));
      if (rows.length === 0) throw new Error(`The log of ${article} ends at ${told.version}, not at ${head}`);
      for (const row of rows) {
        const { batch, steps } = readRow(row);
        for (const step of steps) {
          const { after } = commit(told.doc, batch, [step]);
          const writing = { author: batch.author, at: batch.at, version: told.version + 1 };
          told.authorship.apply(step, told.doc, after, writing);
          told.deleted.apply(step, told.doc, writing);
          told.doc = after;
          told.version += 1;
        }
      }
      await pause();
    }
    return told;
  }

  /** One reading at a time of an article; one that failed is begun anew by the next who asks. */
  function read(article: string): Promise<Told> {
    const before = kept.get(article);
    const now = (before?.catch(() => null) ?? Promise.resolve(null)).then(async (told) =>
      follow(article, told ?? (await begin(article))),
    );
    kept.delete(article);
    kept.set(article, now);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    now.catch(() => {
      if (kept.get(article) === now) kept.delete(article);
    });
    return now;
  }

  return {
    authorship: async (article) => {
      const { version, authorship } = await read(article);
      return { version, runs: authorship.runs() };
    },
    deleted: async (article) => {
      const { version, deleted, doc } = await read(article);
      return { version, passages: deleted.list(doc) };
    },
  };
}

/** Lets whatever is waiting have its turn. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
