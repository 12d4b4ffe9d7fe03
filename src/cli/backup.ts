import { resolve } from 'node:path';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { differenceLine } from './differenceLine.ts';
import { wholeNumber } from './wholeNumber.ts';

const options = {
  full: { type: 'boolean', means: 'begin a new series, which needs none of the parts before it' },
  keep: { type: 'string', value: 'N', means: 'leave only the newest N series' },
} as const;

export const backup = defineCommand({
  name: 'backup',
  summary: 'adds to a folder what is new in the newsroom since its last part',
  operands: 'FOLDER',
  options,
  about: [
    'Reads one moment of the newsroom (GALLEY_DATA, DATABASE_URL), also while the server runs: of the logs what the',
    'series has not yet, of all else everything, and the files of pictures, recordings and originals. Backups fit either',
    'database. What a row names and the folder does not have whole is a line and exit code 1: the part is there all the',
    'same. It looks at sizes; `galley verify` reads every file.',
  ].join('\n'),
  run: backUpInto,
});

async function backUpInto({
  env,
  operands,
  options: { full, keep },
  json,
  out,
}: Call<typeof options>): Promise<Outcome> {
  const [folder, ...more] = operands;
  if (!folder || more.length > 0) throw new UsageError('backup takes one folder.');
  const [{ readPlace }, { backUp }] = await Promise.all([
    import('#server/node/config.ts'),
    import('#server/node/backup/backUp.ts'),
  ]);
  const made = await backUp(readPlace(env), resolve(folder), {
    now: Date.now,
    full: full === true,
    keep: wholeNumber('keep', keep),
  });
  const { series, part, articles, batches, files, bytes, differences } = made;
  if (json) out(JSON.stringify(made));
  else {
    for (const difference of differences) out(differenceLine(difference));
    out(
      `Series ${series}, part ${part}: ${articles} articles, ${batches} new batches, ${files} new files, ${Math.ceil(bytes / 1000)} kB.`,
    );
  }
  return differences.length === 0 ? 0 : 1;
}
