import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { absentSentence, takenOutSentence } from './leftOutSentence.ts';

const options = {
  to: {
    type: 'string',
    value: 'FORMAT',
    means: 'html, markdown, text, docx, json, ninjs, newsml-g2, nitf, rss or another',
  },
  version: { type: 'string', value: 'N', means: 'the version, the newest unless told' },
  address: { type: 'string', value: 'URL', means: 'where a feed will be found, which it then names' },
  out: { type: 'string', value: 'DIR', means: 'writes files into this folder instead of the text' },
  undated: { type: 'boolean', means: 'writes files for readers of what is not published, too, without a day' },
  media: { type: 'boolean', means: 'writes pictures and recordings beside the files, too; with --out' },
} as const;

export const exportArticle = defineCommand({
  name: 'export',
  summary: 'writes articles of the newsroom down in a format',
  operands: 'ARTICLE…',
  options,
  about: [
    'An article by its id, as its address has it. What is written is valid by the format’s own specification, or it is not',
    'written, and what is missing is said. Formats that list articles make one file of all. With --json: one array of what',
    'was written. A Word document holds its pictures as readers see them; other files name them by their addresses, and with',
    '--media by their places in the folder, but for ninjs, feeds and structured data, which allow full addresses alone.',
    'Feeds and structured data are for readers: of an article that they have not had yet they are written with --undated alone.',
    'Example: galley export w3x9k2p7q1zb --to ninjs',
  ].join('\n'),
  run: writeArticles,
});

async function writeArticles(call: Call<typeof options>): Promise<Outcome> {
  const { operands, options: given, env, json, out, note } = call;
  if (operands.length === 0) throw new UsageError('export takes the id of at least one article.');
  const [
    { formatNamed, formats },
    { exportFile },
    { fileName, freeName },
    { mediaPaths },
    { readConfig },
    { exportedFile },
    { readNewsroom },
  ] = await Promise.all([
    import('#formats/all.ts'),
    import('#formats/exportFile.ts'),
    import('#formats/fileName.ts'),
    import('#formats/mediaPaths.ts'),
    import('#server/node/config.ts'),
    import('#server/transfer/exportedFile.ts'),
    import('./readNewsroom.ts'),
  ]);
  const format = formatNamed(given.to ?? '');
  if (!format) throw new UsageError(`--to is one of ${formats.map(({ name }) => name).join(', ')}.`);
  const version = given.version === undefined ? undefined : Number(given.version);
  if (version !== undefined && !(Number.isInteger(version) && version >= 0))
    throw new UsageError('--version is a number.');
  const { out: folder, address } = given;
  if (address !== undefined && !/^https?:/.test(address)) throw new UsageError('--address begins with https://.');
  if (given.media && !folder) throw new UsageError('--media wants to know where to: --out names a folder.');
  if (folder) await mkdir(folder, { recursive: true });
  const answers = await readNewsroom(readConfig(env), async ({ read, context: around, recordingTypes, media }) => {
    const named = {
      ...around,
      undated: given.undated === true,
      ...(address === undefined ? {} : { listAddress: address }),
    };
    const articles = await Promise.all(operands.map((id) => read(id, version)));
    const beside = mediaPaths(format, named, given.media ? await recordingTypes(articles) : new Map());
    const context = given.media ? beside.context : named;
    const written: object[] = [];
    const names = new Set<string>();
    for (const part of format.holds === 'list' ? [articles] : articles.map((article) => [article])) {
      const { file, takenOut } = exportedFile(await exportFile(format, part, context), part);
      if (takenOut > 0) note(takenOutSentence(takenOut));
      const [first] = part;
      const name = freeName(
        format.holds === 'list' || !first ? `${format.name}.${format.extension}` : fileName(first, format),
        names,
      );
      const path = folder ? join(folder, name) : undefined;
      if (path) await writeFile(path, file);
      else if (typeof file !== 'string')
        throw new UsageError(`${format.name} is no text: --out DIR says where its files go.`);
      else if (!json) out(file.replace(/\n$/, ''));
      written.push({
        articles: part.map(({ record }) => record.id),
        takenOut,
        ...(path ? { out: path } : { text: file }),
      });
    }
    if (folder && given.media) {
      const { files, absent } = await media(beside);
      if (absent > 0) note(absentSentence(absent));
      for (const [place, bytes] of Object.entries(files)) {
        await mkdir(dirname(join(folder, place)), { recursive: true });
        await writeFile(join(folder, place), bytes);
      }
    }
    return written;
  });
  if (json) out(JSON.stringify(answers));
  return 0;
}
