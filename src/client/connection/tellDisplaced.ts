import { Alarm } from './Alarm.ts';
import type { Channel } from './channel.ts';
import type { Journal } from './journal.ts';

interface Place {
  /** The signed-in person's id. */
  person: string;
  channel: Channel;
  journal: Journal;
}

/** Milliseconds before the first and the last of the tries to tell what could not be told over a line that is up. */
const patience = { first: 2_000, most: 120_000 };

/**
 * Tells the server of text that was displaced in this browser, and of what became of it: there it outlives the browser.
 * Looks at once, whenever something is displaced or settled, when the line is up again, and after a while where the server
 * was in trouble. Calls back with the article whose list has changed. Returns what ends it.
 */
export function tellDisplaced(place: Place, onTold: (article: string) => void): () => void {
  const { channel, journal } = place;
  let running = false;
  let again = false;
  let ended = false;
  let wait = patience.first;
  const later = new Alarm();
  const look = async () => {
    again = true;
    if (running) return;
    running = true;
    let done = true;
    while (again && channel.online && !channel.closed.aborted) {
      again = false;
      done = await tellAll(place, onTold).catch(() => false);
    }
    running = false;
    later.clear();
    if (ended) return;
    if (!done) later.set(wait, () => void look());
    wait = done ? patience.first : Math.min(2 * wait, patience.most);
  };
  const end = () => {
    ended = true;
    later.clear();
  };
  void look();
  const ends = [journal.onDisplaced(() => void look()), channel.onOnline((online) => online && void look()), end];
  return () => {
    for (const each of ends) each();
  };
}

/** Whether nothing is left that may be told later. */
async function tellAll({ person, journal }: Place, onTold: (article: string) => void): Promise<boolean> {
  const rows = await journal.displacedRows(person);
  if (rows.length === 0) return true;
  const { tellRows } = await import('./tellRows.ts');
  return tellRows(rows, journal, onTold);
}
