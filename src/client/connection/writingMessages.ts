import type { JournalWrite } from './journalWrites.ts';

/** What the page asks of the thread that writes: first to open the local copy of a name, then to write. */
export type Asked = { open: string } | { write: JournalWrite };

/** It is open; or it does not open; or what became of a session's write of that number, `refused` with the reason if it was. */
export type Answer = 'open' | 'shut' | { client: string; row: number; refused?: string };
