import type { verifyPlace as VerifyPlace } from '#server/node/verifyPlace.ts';
import type { Difference } from '#server/verify/difference.ts';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { differenceLine } from './differenceLine.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'does every log again and compares it with all that is stored beside it, and looks for the files',
  operands: '',
  options: {},
  about: [
    'Reads one moment of the newsroom’s database (GALLEY_DATA, DATABASE_URL), also while the server runs, and changes',
    'nothing: snapshots, rows, tags, search texts and the index of words have to be what the logs say. The logs, and what',
    'else is written once (displaced words, receipts, messages), have to be what the backups of this newsroom in',
    'GALLEY_BACKUPS have. Then it reads every file that a row names (pictures, recordings, originals of what was imported',
    'or pasted, messages of agencies) in the media folder of GALLEY_DATA: each has to be there with the bytes that were',
    'stored. A difference is a line, with `file` where it is a file’s, and exit code 1. Files that nobody names are none.',
  ].join('\n'),
  run: verifyAll,
});

async function verifyAll({ env, operands, json, out }: Call): Promise<Outcome> {
  if (operands.length > 0) throw new UsageError('verify takes no operand.');
  const [{ readBackups, readPlace }, { verifyPlace }] = await Promise.all([
    import('#server/node/config.ts'),
    import('#server/node/verifyPlace.ts'),
  ]);
  const differences: Difference[] = [];
  const verified = await verifyPlace(readPlace(env), readBackups(env), (difference) => {
    differences.push(difference);
    if (!json) out(differenceLine(difference));
  });
  const ok = differences.length === 0;
  if (json) out(JSON.stringify({ ok, ...verified, differences }));
  else out(summary(verified, differences.length));
  return ok ? 0 : 1;
}

function summary(
  { articles, versions, waiting, backups, files }: Awaited<ReturnType<typeof VerifyPlace>>,
  differences: number,
): string {
  const done = `${articles} articles, ${versions} versions done again and compared with ${backups} series of backups`;
  const rows = waiting > 0 ? ` ${waiting} rows are behind their log, and follow when the server runs.` : '';
  return `${done}, ${files} files looked at: ${differences} differences.${rows}`;
}
