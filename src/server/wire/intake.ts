import { Problem, type ProblemCode } from '#api/problem.ts';
import type { WireKind } from '#api/wire.ts';
import { readDocument } from '#article/newArticle.ts';
import type { ReaderName } from '#formats/reading/readable.ts';
import { detectFormat } from '#formats/reading/readers.ts';
import { FileRefusal, largestFile } from '#formats/reading/refusal.ts';
import { projectRow } from '../articles/projection.ts';
import { pictureWords } from '../db/pictureWords.ts';
import type { Home, ReadFile } from '../home.ts';
import { dropFile, keepFiles } from '../media/keepFiles.ts';
import { embargoEnd, freeAt } from './freeAt.ts';
import { kindOf, statusOf } from './kindOf.ts';
import { insertMessage, joinStories, knownMessage, type MessageRow, settleStory, storiesOf } from './messages.db.ts';
import { keepRefusal } from './refusals.db.ts';
import { unstated } from './unstated.ts';

/** What became of a message: here now, or `known` from before. */
interface TakenMessage {
  id: string;
  guid: string;
  version: string;
  kind: WireKind;
  known: boolean;
}

/** Takes in what an agency sends. */
export interface Intake {
  /**
   * Takes a message, or a package of several; what was taken before is known again, so that sending twice and dying in between are
   * harmless. Throws a Problem, having kept it among the refusals, where there is nothing to take.
   */
  take(agency: string, source: { name: string; bytes: Uint8Array }): Promise<TakenMessage[]>;
  /** Refuses what is not even read. */
  refuse(agency: string, name: string, print: string, problem: Problem): Promise<void>;
}

/** The formats that agencies write in. */
const wireFormats: readonly ReaderName[] = ['newsml-g2', 'newsml1', 'nitf', 'ninjs'];

/** Tries at a story that another node is writing to at the same moment. */
const tries = 3;

/** Who hears of it: `articles` were started from a story that has news. */
export type Tell = (articles: readonly string[]) => Promise<void>;

export function createIntake(home: Home, tell: Tell): Intake {
  const { db } = home;

  async function refuse(agency: string, name: string, print: string, { code, params }: Problem): Promise<void> {
    await db.transaction((query) =>
      keepRefusal(query, {
        id: home.newId(),
        agency,
        print,
        at: home.now(),
        name: plain(name, 200),
        code,
        params: plain(JSON.stringify(params), 2000),
      }),
    );
    await tell([]);
  }

  async function read(name: string, bytes: Uint8Array): Promise<{ format: ReaderName; files: readonly ReadFile[] }> {
    if (bytes.length > largestFile) throw new Problem('fileTooLarge', { most: largestFile / 1024 / 1024 });
    try {
      const format = formatOf(bytes);
      return { format, files: await home.readFiles({ source: { name, bytes }, format }) };
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (error instanceof FileRefusal) throw new Problem(error.code as ProblemCode, error.params);
      home.log.error({ error }, 'a message could not be read');
      throw new Problem('unexpected');
    }
  }

  /** One message of a file, in one transaction: here with its place in its story, or not at all. */
  async function keep(agency: string, file: string, print: string, part: number, message: ReadFile) {
    const { facts } = message.receipt;
    const { row, search } = projectRow(readDocument(message.document));
    const guid = await nameOf(facts.id || `${print}#${part}`);
    const others = await Promise.all([...(facts.otherIds ?? []), ...(facts.replaces ?? [])].slice(0, 50).map(nameOf));
    const names = [...new Set([guid, ...others])];
    const status = statusOf(facts);
    const embargo = embargoEnd(facts.embargo);
    const received = home.now();
    const made = Date.parse(facts.updated ?? facts.created ?? '');
    const stated = plain(facts.version || facts.updated || '', 60);
    // Of one that says neither its number nor its time, what it says tells whether it has been here before.
    const given = { agency, guid, version: stated || unstated(await home.sha256(contentOf(message))), status };
    const id = home.newId();
    return db.transaction(async (query): Promise<{ taken: TakenMessage; articles: readonly string[] }> => {
      const known = await knownMessage(query, given);
      if (known) return { taken: { ...known, guid, version: stated, known: true }, articles: [] };
      const stories = await storiesOf(query, agency, names);
      const story = stories[0] ?? id;
      await joinStories(query, story, stories);
      const kind = kindOf(facts, stories.length > 0);
      const stored: MessageRow = {
        ...given,
        id,
        kind,
        story,
        latest: 0,
        urgency: urgencyOf(facts.urgency ?? facts.priority),
        embargo,
        free_at: freeAt(embargo, status),
        made: Number.isNaN(made) ? received : made,
        received,
        headline: row.headline,
        slugline: plain(facts.slugline ?? '', 200),
        credit: plain(facts.agency ?? '', 100),
        language: row.language,
        note: plain(facts.note ?? '', 2000),
        format: message.receipt.source.format,
        document: JSON.stringify(message.document),
        file,
        part,
      };
      const words = pictureWords([search.headline, search.front, search.body, stored.slugline]);
      await insertMessage(query, stored, names, words);
      return {
        taken: { id, guid, version: stated, kind, known: false },
        articles: await settleStory(query, story),
      };
    });
  }

  /** An id that both engines can hold and index. */
  async function nameOf(text: string): Promise<string> {
    const name = plain(text, 20_000);
    return name.length <= 300 ? name : `${plain(name, 200)}#${await home.sha256(name)}`;
  }

  async function keepOnce(...given: Parameters<typeof keep>): ReturnType<typeof keep> {
    for (let left = tries; ; left -= 1) {
      try {
        return await keep(...given);
      } catch (error) {
        // Another node was first with one of its names: then there is a story to join.
        if (left === 1 || !db.isConflict(error)) throw error;
      }
    }
  }

  return {
    refuse,
    take: async (agency, { name, bytes }) => {
      const print = await home.sha256(new TextDecoder('latin1').decode(bytes));
      let found: Awaited<ReturnType<typeof read>>;
      try {
        found = await read(name, bytes);
      } catch (error) {
        if (error instanceof Problem) await refuse(agency, name, print, error);
        throw error;
      }
      const file = home.newId();
      await keepFiles(home, { [`${file}/original`]: bytes });
      const taken: TakenMessage[] = [];
      const articles = new Set<string>();
      for (const [part, message] of found.files.entries()) {
        const kept = await keepOnce(agency, file, print, part, message);
        taken.push(kept.taken);
        for (const article of kept.articles) articles.add(article);
      }
      // Nothing refers to it.
      if (taken.every(({ known }) => known)) await dropFile(home, `${file}/original`);
      else await tell([...articles]);
      return taken;
    },
  };
}

/** The format of a message; throws `notWire` for what may be an article, but no agency's message. */
function formatOf(bytes: Uint8Array): ReaderName {
  let format: ReaderName | null = null;
  try {
    format = detectFormat({ name: '', bytes });
  } catch (error) {
    if (!(error instanceof FileRefusal) || error.code !== 'fileUnknown') throw error;
  }
  if (format === null || !wireFormats.includes(format)) throw new Problem('notWire');
  return format;
}

/** What a message says, without the ids that reading it gave to its parts. */
function contentOf({ document, receipt: { facts } }: ReadFile): string {
  return JSON.stringify([facts, document], (name, value: unknown) =>
    name === 'id' || name === 'key' ? undefined : value,
  );
}

/** What both engines can hold, on one line and no longer than this. */
function plain(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function urgencyOf(text: string | undefined): number {
  const urgency = Number(text);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : 0;
}
