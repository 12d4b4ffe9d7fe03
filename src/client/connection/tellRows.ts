import { keepDisplaced, listDisplaced, settleDisplaced } from '#api/displaced.ts';
import { Problem } from '#api/problem.ts';
import { call } from './call.ts';
import type { Journal } from './journal.ts';
import type { DisplacedRow } from './journalDatabase.ts';
import { passing } from './passing.ts';

/**
 * Tells the server of displaced texts that it does not know of, and forgets those that were settled elsewhere. False where
 * it was in trouble, and may be told later what is left; throws the Problem `unavailable` where it does not answer.
 */
export async function tellRows(
  rows: readonly DisplacedRow[],
  journal: Journal,
  onTold: (article: string) => void,
): Promise<boolean> {
  const answers: boolean[] = [];
  const untold = rows.filter(({ told, outcome }) => !told || outcome);
  for (const row of untold) {
    answers.push(await tellOne(row, journal).then(() => true, isFinal));
    onTold(row.article);
  }
  const known = rows.filter(({ told, outcome }) => told && !outcome);
  for (const id of new Set(known.map(({ article }) => article)))
    answers.push(await forgetSettled(id, known, journal).then(() => true, isFinal));
  return answers.every(Boolean);
}

async function tellOne({ person: _, article, told, outcome, ...text }: DisplacedRow, journal: Journal): Promise<void> {
  if (!told) await call(keepDisplaced, { id: article, text });
  if (!told) await journal.told(text.id);
  if (!outcome) return;
  await call(settleDisplaced, { id: article, text: text.id, outcome }).catch((failure: unknown) => {
    // Somebody else has settled it before.
    if (!(failure instanceof Problem) || failure.code !== 'changedMeanwhile') throw failure;
  });
  await journal.forgetDisplaced(text.id);
}

/** What was settled elsewhere, by a colleague or on another computer, waits here no more. */
async function forgetSettled(id: string, known: readonly DisplacedRow[], journal: Journal): Promise<void> {
  const { texts } = await call(listDisplaced, { id });
  const settled = new Set(texts.flatMap((text) => (text.outcome ? [text.id] : [])));
  for (const row of known) if (settled.has(row.id)) await journal.forgetDisplaced(row.id);
}

/** A text that the server does not take stays here and hinders no other; without an answer nothing can be told. */
function isFinal(failure: unknown): boolean {
  if (!(failure instanceof Problem) || failure.code === 'unavailable') throw failure;
  return !passing.has(failure.code);
}
