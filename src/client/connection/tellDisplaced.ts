import type { Channel } from './channel.ts';
import type { Journal } from './journal.ts';

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
  if (rows.length === 0) return;
  const { tellRows } = await import('./tellRows.ts');
  await tellRows(rows, journal, onTold);
}
