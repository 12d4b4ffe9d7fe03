import type { Difference } from '#server/verify/verifyNewsroom.ts';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'does every log again and compares it with all that is stored beside it',
  operands: '',
  options: {},
  about: [
    'Reads one moment of the newsroom’s database (GALLEY_DATA, DATABASE_URL), also while the server runs, and changes',
    'nothing: snapshots, rows, tags, search texts and the index of words have to be what the logs say. A difference is a',
    'line and exit code 1.',
  ].join('\n'),
  run: verifyAll,
});

async function verifyAll({ env, operands, json, out }: Call): Promise<Outcome> {
  if (operands.length > 0) throw new UsageError('verify takes no operand.');
  const [{ readPlace }, { readDatabase }, { verifyNewsroom }] = await Promise.all([
    import('#server/node/config.ts'),
    import('#server/node/openDatabase.ts'),
    import('#server/verify/verifyNewsroom.ts'),
  ]);
  const differences: Difference[] = [];
  const verified = await readDatabase(readPlace(env), (engine, query) =>
    verifyNewsroom(engine, query, (difference) => {
      differences.push(difference);
      if (!json) out(lineOf(difference));
    }),
  );
  const ok = differences.length === 0;
  if (json) out(JSON.stringify({ ok, ...verified, differences }));
  else out(summary(verified, differences.length));
  return ok ? 0 : 1;
}

function lineOf({ article, version, kind, message }: Difference): string {
  const where = [article, version === null ? null : `version ${version}`].filter((part) => part !== null).join(', ');
  return `${where ? `${where}: ` : ''}${kind}: ${message}`;
}

function summary(
  { articles, versions, waiting }: { articles: number; versions: number; waiting: number },
  differences: number,
) {
  const rows = waiting > 0 ? ` ${waiting} rows are behind their log, and follow when the server runs.` : '';
  return `${articles} articles, ${versions} versions done again: ${differences} differences.${rows}`;
}
