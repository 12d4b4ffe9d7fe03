import { keepDisplaced, listDisplaced, settleDisplaced } from '#api/displaced.ts';
import { Problem } from '#api/problem.ts';
import { call } from './call.ts';
import type { Journal } from './journal.ts';
import type { DisplacedRow } from './journalDatabase.ts';

/** Tells the server of displaced texts that it does not know of, and forgets those that were settled elsewhere. */
export async function tellRows(
  rows: readonly DisplacedRow[],
  journal: Journal,
  onTold: (article: string) => void,
): Promise<void> {
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
