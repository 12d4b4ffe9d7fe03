import { resolve } from 'node:path';
import type { Difference } from '#server/verify/difference.ts';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { differenceLine } from './differenceLine.ts';
import { wholeNumber } from './wholeNumber.ts';

const options = {
  series: { type: 'string', value: 'N', means: 'a series other than the newest' },
  part: { type: 'string', value: 'N', means: 'a part of it other than the newest: the newsroom as it was then' },
} as const;

export const restore = defineCommand({
  name: 'restore',
  summary: 'makes an empty place what a folder of backups says',
  operands: 'FOLDER',
  options,
  about: [
    'Fills GALLEY_DATA, or the database of DATABASE_URL, which have to be empty, from what `galley backup` has written on',
    'either database. Then every log is compared with the backup by its hash, and the newsroom is verified with its',
    'pictures, recordings and originals, as `galley verify` does: what is not as it was, or not there any more, is a line',
    'and exit code 1.',
  ].join('\n'),
  run: restoreFrom,
});

async function restoreFrom({
  env,
  operands,
  options: { series, part },
  json,
  out,
}: Call<typeof options>): Promise<Outcome> {
  const [folder, ...more] = operands;
  if (!folder || more.length > 0) throw new UsageError('restore takes one folder.');
  const [{ readPlace }, { verifyPlace }, { restore: fill }] = await Promise.all([
    import('#server/node/config.ts'),
    import('#server/node/verifyPlace.ts'),
    import('#server/node/backup/restore.ts'),
  ]);
  const place = readPlace(env);
  const restored = await fill(place, resolve(folder), {
    now: Date.now,
    series: wholeNumber('series', series),
    part: wholeNumber('part', part),
  });
  const differences: Difference[] = [];
  await verifyPlace(place, null, (found) => differences.push(found));
  const ok = restored.different.length === 0 && differences.length === 0;
  if (json) out(JSON.stringify({ ok, ...restored, differences }));
  else {
    for (const article of restored.different) out(`${article}: its log is not the one that was kept`);
    for (const difference of differences) out(differenceLine(difference));
    out(
      `The newsroom of ${new Date(restored.at).toISOString()}: ${restored.articles} articles, ${restored.batches} batches, ${restored.files} files. ${ok ? 'Every log is the one that was kept.' : 'Something is not as it was.'}`,
    );
  }
  return ok ? 0 : 1;
}
