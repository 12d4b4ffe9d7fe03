import type { WireRefusal } from '#api/wire.ts';
import type { Query, Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

/** Refusals that are kept: who sends nothing but rubbish fills no disk. */
const mostKept = 500;

export async function keepRefusal(query: Write, row: Tables['wire_refusal']): Promise<void> {
  const { at, name, code, params } = row;
  await query
    .insertInto('wire_refusal')
    .values(row)
    .onConflict((conflict) => conflict.columns(['agency', 'print']).doUpdateSet({ at, name, code, params }))
    .execute();
  await query
    .deleteFrom('wire_refusal')
    .where(
      'id',
      'in',
      query
        .selectFrom('wire_refusal')
        .select('id')
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(mostKept)
        .offset(mostKept),
    )
    .execute();
}

/** The newest first. */
export async function refusals(query: Query): Promise<WireRefusal[]> {
  const rows = await query
    .selectFrom('wire_refusal')
    .select(['id', 'agency', 'at', 'name', 'code', 'params'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(({ code, params, ...row }) => ({
    ...row,
    problem: { code, params: JSON.parse(params) as WireRefusal['problem']['params'] },
  }));
}
