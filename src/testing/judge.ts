import type { Node } from '@tiptap/pm/model';
import type { Database } from '#server/db/db.ts';
import { healer } from '#server/log/heal.ts';
import { Divergence } from './LogWriter.ts';

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** The log of an article as the database has it. */
export async function rowsOf({ query }: Database, id: string) {
  const rows = await query.selectFrom('batch').selectAll().where('article', '=', id).orderBy('first').execute();
  const answers = await query.selectFrom('writer').selectAll().where('article', '=', id).execute();
  return { rows, answers };
}

/** Versions follow each other without a gap. */
export function judgeRows(rows: Rows['rows'], head: number): void {
  let next = 1;
  for (const { first, n, steps } of rows) {
    if (first !== next || (JSON.parse(steps) as unknown[]).length !== n)
      throw new Divergence(`The log breaks at ${next}`);
    next += n;
  }
  if (next !== head + 1) throw new Divergence(`The log ends at ${next - 1}, the head is ${head}`);
}

/** Each writer has the answer to its last batch, as it was committed. */
export function judgeAnswers(rows: Rows['rows'], answers: Rows['answers']): void {
  for (const { client } of rows)
    if (client !== healer && !answers.some((answer) => answer.client === client))
      throw new Divergence(`No answer to ${client}`);
  for (const { client, seq, kept, first } of answers) {
    const row = rows.find((each) => each.client === client && each.seq === seq);
    if ((row?.n ?? 0) !== kept || (row && row.first !== first))
      throw new Divergence(`The answer to ${client} is another`);
  }
}

/** Every block has an id of its own. */
export function judgeIds(doc: Node): void {
  const seen = new Set<string>();
  doc.descendants((node) => {
    if (!('id' in node.attrs)) return;
    const id = node.attrs.id as string | null;
    if (id === null || seen.has(id)) throw new Divergence(`The id ${id} of a ${node.type.name} is not its own`);
    seen.add(id);
  });
}
