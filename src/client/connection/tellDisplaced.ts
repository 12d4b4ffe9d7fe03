import { keepDisplaced, listDisplaced, settleDisplaced } from '#api/displaced.ts';
import { Problem } from '#api/problem.ts';
import { call } from './call.ts';
import type { Channel } from './channel.ts';
import type { Journal } from './journal.ts';
import type { DisplacedRow } from './journalDatabase.ts';

interface Place {
  /** The signed-in person's id. */
  person: string;
  channel: Channel;
  journal: Journal;
}

/**
 * Tells the server of text that was displaced in this browser, and of what became of it: there it outlives the browser.
 * Looks at once, whenever something is displaced or settled, and when the line is up again. Calls back with the article whose list has changed. Returns what ends it.
 */
export function tellDisplaced(place: Place, onTold: (article: string) => void): () => void {
  const { channel, journal } = place;
  let running = false;
  let again = false;
  const look = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again && channel.online && !channel.closed.aborted) {
      again = false;
      // What could not be told now is told when the line is up again; a browser that keeps nothing has nothing to tell.
      await tellAll(place, onTold).catch(() => undefined);
    }
    running = false;
  };
  void look();
  const ends = [journal.onDisplaced(() => void look()), channel.onOnline((online) => online && void look())];
  return () => {
    for (const end of ends) end();
  };
}

async function tellAll({ person, journal }: Place, onTold: (article: string) => void): Promise<void> {
  const rows = await journal.displacedRows(person);
  const untold = rows.filter(({ told, outcome }) => !told || outcome);
  for (const row of untold) {
    await tellOne(row, journal).catch(passOver);
    onTold(row.article);
  }
  const known = rows.filter(({ told, outcome }) => told && !outcome);
  for (const id of new Set(known.map(({ article }) => article)))
    await forgetSettled(id, known, journal).catch(passOver);
}

async function tellOne({ person: _, article, told, outcome, ...text }: DisplacedRow, journal: Journal): Promise<void> {
  if (!told) await call(keepDisplaced, { id: article, text });
  if (!told) await journal.told(text.id);
  if (!outcome) return;
  await call(settleDisplaced, { id: article, text: text.id, outcome });
  await journal.forgetDisplaced(text.id);
}

/** What was settled elsewhere, by a colleague or on another computer, waits here no more. */
async function forgetSettled(id: string, known: readonly DisplacedRow[], journal: Journal): Promise<void> {
  const { texts } = await call(listDisplaced, { id });
  const settled = new Set(texts.flatMap((text) => (text.outcome ? [text.id] : [])));
  for (const row of known) if (settled.has(row.id)) await journal.forgetDisplaced(row.id);
}

/** A text that the server does not take stays here and hinders no other; without an answer nothing can be told. */
function passOver(failure: unknown): void {
  if (!(failure instanceof Problem) || failure.code === 'unavailable') throw failure;
}
