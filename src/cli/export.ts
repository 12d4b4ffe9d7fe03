import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#api/problem.ts';
import type { Aspect } from '#formats/aspects.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { absentSentence, lostSentence, takenOutSentence } from './leftOutSentence.ts';
import { allTold, type ToldRefusal, toldProblem } from './toldRefusal.ts';
import { wholeNumber } from './wholeNumber.ts';

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
    'written, and what is missing is said; the other articles are written all the same, and the exit code is 1. Formats that',
    'list articles make one file of all, or none. A Word document holds its pictures as readers see them; other files name them',
    'by their addresses, and with --media by their places in the folder, but for ninjs, feeds and structured data, which allow',
    'full addresses alone. What the article has and the format does not carry is told, its embargo first.',
    'With --json: one array, of each article (of a list: of all its articles) what was written, with "takenOut" (characters that',
    'the file may not hold), "lost" (what else it does not carry) and "absent" (media that are nowhere); or "refused" with a code,',
    'the article, the field or block at fault, and what else is wrong ("others").',
    'Feeds and structured data are for readers: of an article that they have not had yet they are written with --undated alone.',
    'Example: galley export w3x9k2p7q1zb --to ninjs',
  ].join('\n'),
  run: writeArticles,
});

/** What became of an article, or of those of one list. */
type Answer = ({ article: string } | { articles: readonly string[] }) &
  (ToldRefusal | (Written & ({ out: string } | { text: string })));

interface Written {
  /** Characters that the file may not hold. */
  takenOut: number;
  /** What else its articles have and the format does not carry. */
  lost: readonly Aspect[];
  /** Media that it names and that are nowhere, where they were to come along. */
  absent?: number;
}

async function writeArticles(call: Call<typeof options>): Promise<Outcome> {
  const { operands, options: given, env, json, out, note } = call;
  if (operands.length === 0) throw new UsageError('export takes the id of at least one article.');
  const [
    { formatNamed, formats },
    { exportFile },
    { isListAddress },
    { fileName, freeName },
    { mediaPaths },
    { readConfig },
    { allOf, exportedFile, problemsOf },
    { readNewsroom },
  ] = await Promise.all([
    import('#formats/all.ts'),
    import('#formats/exportFile.ts'),
    import('#formats/feeds/isListAddress.ts'),
    import('#formats/fileName.ts'),
    import('#formats/mediaPaths.ts'),
    import('#server/node/config.ts'),
    import('#server/transfer/exportedFile.ts'),
    import('./readNewsroom.ts'),
  ]);
  const format = formatNamed(given.to ?? '');
  if (!format) throw new UsageError(`--to is one of ${formats.map(({ name }) => name).join(', ')}.`);
  const version = wholeNumber('version', given.version, 0);
  const { out: folder, address } = given;
  if (address !== undefined && !isListAddress(address))
    throw new UsageError('--address is a whole address that begins with https://.');
  if (address !== undefined && format.holds !== 'list')
    throw new UsageError(`--address is that of a feed: ${format.name} is no list of articles.`);
  if (given.media && !folder) throw new UsageError('--media wants to know where to: --out names a folder.');
  if (folder) await mkdir(folder, { recursive: true });
  const answers = await readNewsroom(readConfig(env), async ({ read, context: around, recordingTypes, media }) => {
    const named = {
      ...around,
      undated: given.undated === true,
      ...(address === undefined ? {} : { listAddress: address }),
    };
    const names = new Set<string>();
    const tell = (about: string | undefined, sentence: string) => {
      if (!json) note(about ? `${about}: ${sentence}` : sentence);
    };
    const write = async (ids: readonly string[]): Promise<Answer> => {
      const about = format.holds === 'list' ? { articles: ids } : { article: ids[0] ?? '' };
      const articles: Outgoing[] = [];
      const problems: Problem[] = [];
      for (const id of ids) {
        const article = await read(id, version).catch(expected);
        if (article instanceof Problem) problems.push(article);
        else articles.push(article);
      }
      const beside = mediaPaths(format, named, given.media ? await recordingTypes(articles) : new Map());
      const context = given.media ? beside.context : named;
      const exported = articles.length > 0 ? await exportFile(format, articles, context) : null;
      if (exported) problems.push(...problemsOf(exported, articles));
      if (problems.length > 0 || !exported) {
        const refusal = toldProblem(allOf(problems));
        for (const { article, refused } of allTold(refusal)) tell(article, refused);
        return { ...about, ...refusal };
      }
      const { file, takenOut, lost } = exportedFile(exported, articles);
      const [first] = articles;
      const name = freeName(
        format.holds === 'list' || !first ? `${format.name}.${format.extension}` : fileName(first, format),
        names,
      );
      const path = folder ? join(folder, name) : undefined;
      if (path) await writeFile(path, file);
      else if (typeof file !== 'string')
        throw new UsageError(`${format.name} is no text: --out DIR says where its files go.`);
      else if (!json) out(file.replace(/\n$/, ''));
      const absent = folder && given.media ? await writeMedia(folder, await media(beside)) : 0;
      for (const { record, takenOut: own } of takenOut > 0 ? articles : [])
        if (own > 0) tell(record.id, takenOutSentence(own));
      const whole = format.holds === 'list' ? name : first?.record.id;
      if (absent > 0) tell(whole, absentSentence(absent));
      const lostSaid = lostSentence(lost);
      if (lostSaid) tell(whole, lostSaid);
      return {
        ...about,
        takenOut,
        lost,
        ...(given.media ? { absent } : {}),
        ...(path ? { out: path } : { text: String(file) }),
      };
    };
    const answers: Answer[] = [];
    for (const ids of format.holds === 'list' ? [operands] : operands.map((id) => [id])) answers.push(await write(ids));
    return answers;
  });
  if (json) out(JSON.stringify(answers));
  return answers.some((answer) => 'refused' in answer) ? 1 : 0;
}

/** A Problem as a value, so that the articles behind it have their turn; throws all else. */
function expected(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

/** Writes the media of a file where it names them; answers how many are not there. */
async function writeMedia(
  folder: string,
  { files, absent }: { files: Readonly<Record<string, Uint8Array>>; absent: number },
): Promise<number> {
  for (const [place, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, place)), { recursive: true });
    await writeFile(join(folder, place), bytes);
  }
  return absent;
}
