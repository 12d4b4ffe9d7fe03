import { type Call, defineCommand, type Outcome, Refusal, UsageError } from './defineCommand.ts';

export const exportLog = defineCommand({
  name: 'export-log',
  summary: 'writes an article’s log down, for an audit',
  operands: 'ARTICLE',
  options: {},
  about: [
    'A line of JSON for the beginning and for each batch: who made which versions when, the steps, and the hash of the',
    'log up to there. A batch that is changed or taken out changes every hash after it. With --json one array.',
  ].join('\n'),
  run: writeLog,
});

async function writeLog({ env, operands, json, out }: Call): Promise<Outcome> {
  const [article, ...more] = operands;
  if (!article || more.length > 0) throw new UsageError('export-log takes the id of one article.');
  const [{ readPlace }, { readDatabase }, { logLines }] = await Promise.all([
    import('#server/node/config.ts'),
    import('#server/node/openDatabase.ts'),
    import('#server/node/backup/logLines.ts'),
  ]);
  const kept: unknown[] = [];
  const found = await readDatabase(readPlace(env), async (_, query) => {
    let count = 0;
    for await (const line of logLines(query, article)) {
      count += 1;
      if (json) kept.push(line);
      else out(JSON.stringify(line));
    }
    return count > 0;
  });
  if (!found) throw new Refusal(`There is no article “${article}”.`);
  if (json) out(JSON.stringify(kept));
  return 0;
}
