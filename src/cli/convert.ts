import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Receipt } from '#formats/reading/receipt.ts';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';

const options = {
  to: { type: 'string', value: 'FORMAT', means: 'html, markdown, text, json or another format of Galley' },
  from: { type: 'string', value: 'FORMAT', means: 'what the files are, where it is not to be told from them' },
  out: { type: 'string', value: 'DIR', means: 'writes files into this folder instead of the text' },
  receipt: {
    type: 'boolean',
    means: 'tells as JSON what became of each source: beside the files, else on standard error',
  },
} as const;

export const convert = defineCommand({
  name: 'convert',
  summary: 'reads files of other programs as articles and writes them in a format',
  operands: 'FILE…',
  options,
  about: [
    'Reads docx, html (saved pages, clipboards), markdown, text, ninjs, newsml-g2, newsml1, nitf and Galley’s own html and',
    'json. A file with several articles becomes several. One that cannot be read is told of and does not stop the others;',
    'the exit code is then 1. With --json: one array of what each file became, receipts among it.',
    'Example: galley convert page.html --to markdown --receipt',
  ].join('\n'),
  run: convertAll,
});

interface Answer {
  file: string;
  articles?: { text: string; out?: string; receipt: Receipt }[];
  refused?: string;
}

async function convertAll({ operands, options: given, json, out, note }: Call<typeof options>): Promise<Outcome> {
  if (operands.length === 0) throw new UsageError('convert takes at least one file.');
  const [formats, reading, { newId }, { refusalSentence }] = await Promise.all([
    import('#formats/all.ts'),
    import('#formats/convert.ts'),
    import('#server/chance.ts'),
    import('./refusalSentence.ts'),
  ]);
  const { readerNamed, readerNames } = await import('#formats/reading/readable.ts');
  const to = formats.formatNamed(given.to ?? '');
  if (!to) throw new UsageError(`--to is one of ${formats.formats.map(({ name }) => name).join(', ')}.`);
  const from = given.from === undefined ? undefined : readerNamed(given.from);
  if (given.from !== undefined && !from) throw new UsageError(`--from is one of ${readerNames.join(', ')}.`);
  if (given.out) await mkdir(given.out, { recursive: true });
  const answers: Answer[] = [];
  for (const file of operands) {
    const answer: Answer = { file };
    answers.push(answer);
    try {
      const bytes = await bytesOf(file);
      const converted = await reading.convert({ name: basename(file), bytes }, { from, to }, newId);
      answer.articles = converted.map(({ written, receipt }) => ({
        text: typeof written === 'string' ? written : '',
        receipt,
      }));
      for (const [index, { written, receipt }] of converted.entries()) {
        const kept = answer.articles[index];
        if (given.out && kept)
          kept.out = await keep(
            given.out,
            file,
            converted.length > 1 ? index + 1 : 0,
            to.extension,
            written,
            given.receipt ? receipt : null,
          );
        else if (!json) {
          if (typeof written !== 'string')
            throw new UsageError(`${to.name} is no text: --out DIR says where its files go.`);
          out(written.replace(/\n$/, ''));
          if (given.receipt) note(JSON.stringify(receipt, null, 2));
        }
      }
    } catch (error) {
      const sentence = refusalSentence(error, file);
      if (sentence === null) throw error;
      answer.refused = sentence;
      if (!json) note(`${file}: ${sentence}`);
    }
  }
  if (json) out(JSON.stringify(answers));
  return answers.some(({ refused }) => refused !== undefined) ? 1 : 0;
}

/** The file's bytes; a file that is too large is not read at all. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const [{ largestFile, FileRefusal }, { size }] = await Promise.all([
    import('#formats/reading/refusal.ts'),
    stat(file),
  ]);
  if (size > largestFile) throw new FileRefusal('fileTooLarge', { most: largestFile / 1024 / 1024 });
  return readFile(file);
}

/** Writes an article beside others of its source, and its receipt beside it. */
async function keep(
  folder: string,
  file: string,
  number: number,
  extension: string,
  written: string | Uint8Array,
  receipt: Receipt | null,
): Promise<string> {
  const stem = `${basename(file, extname(file))}${number > 0 ? `-${number}` : ''}`;
  const path = join(folder, `${stem}.${extension}`);
  await writeFile(path, written);
  if (receipt) await writeFile(join(folder, `${stem}.receipt.json`), `${JSON.stringify(receipt, null, 2)}\n`);
  return path;
}
