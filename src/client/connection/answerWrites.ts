import { lazyDatabase, type OpenDatabase } from './journalDatabase.ts';
import { type JournalWrite, writeNext } from './journalWrites.ts';
import type { Answer, Asked } from './writingMessages.ts';

/**
 * The thread's side of the local copy: it has a connection of its own to the database, and writes what follows on what is
 * there. It never begins a session, so that it can bring none back that was forgotten.
 */
export function answerWrites(say: (answer: Answer) => void): (asked: Asked) => void {
  let database: OpenDatabase | null = null;

  async function open(name: string): Promise<void> {
    database = lazyDatabase(name);
    const opened = await database.open().catch(() => null);
    say(opened ? 'open' : 'shut');
  }

  async function write(change: JournalWrite): Promise<void> {
    const db = await database?.open().catch(() => null);
    if (!db) return say('shut');
    const { client } = change.record;
    const { row } = change;
    await writeNext(db, change).then(
      () => say({ client, row }),
      (error: unknown) => say({ client, row, refused: String(error) }),
    );
  }

  return (asked) => void ('open' in asked ? open(asked.open) : write(asked.write));
}
