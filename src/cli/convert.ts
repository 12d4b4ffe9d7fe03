import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { leftOutSentence, lostSentence, takenOutSentence, unnamedSentence } from './leftOutSentence.ts';
import { OutFolder } from './OutFolder.ts';

const options = {
  to: { type: 'string', value: 'FORMAT', means: 'html, markdown, text, json or another format of Galley' },
  from: { type: 'string', value: 'FORMAT', means: 'what the files are, where it is not to be told from them' },
  out: { type: 'string', value: 'DIR', means: 'writes files into this folder instead of the text' },
  address: {
    type: 'string',
    value: 'URL',
    means: 'where the folder will be found: ninjs, feeds and structured data name its pictures so',
  },
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
    'json; `-` is standard input. A file with several articles becomes several. One that cannot be read is told of and does',
    'not stop the others; the exit code is then 1. With --json: one array of what each file became, receipts among it, or',
    '"refused" with its code, the field or block of the article at fault, and what else is wrong ("others").',
    'Pictures that a file holds, or that lie beside it, are in a Word document; of other formats they are files in a folder',
    'beside the article with --out, and without it in the text itself up to 200 KB each. ninjs, feeds and structured data',
    'allow full addresses alone: --address makes them, else such a file has small pictures in itself and does not name those',
    'beside it. What is left out, or not named, is told of, and so are characters that no file of the format may hold,',
    'and what else the article has and the format does not carry, its embargo first ("lost" in the JSON and the receipt).',
    'Example: galley convert page.html --to markdown --receipt',
  ].join('\n'),
  run: convertAll,
});

type Article = { text: string } | { base64: string } | { out: string };

async function convertAll(call: Call<typeof options>): Promise<Outcome> {
  const { operands, options: given, json, out, note, aside } = call;
  if (operands.length === 0) throw new UsageError('convert takes at least one file.');
  const [formats, reading, { newId }, { eachFile }, { withFilesBeside }, { pictureHome }, { readApart }] =
    await Promise.all([
      import('#formats/all.ts'),
      import('#formats/convert.ts'),
      import('#server/chance.ts'),
      import('./eachFile.ts'),
      import('./besideFile.ts'),
      import('./pictureHome.ts'),
      import('./readApart.ts'),
    ]);
  const { readerNamed, readerNames } = await import('#formats/reading/readable.ts');
  const to = formats.formatNamed(given.to ?? '');
  if (!to) throw new UsageError(`--to is one of ${formats.formats.map(({ name }) => name).join(', ')}.`);
  const from = given.from === undefined ? undefined : readerNamed(given.from);
  if (given.from !== undefined && !from) throw new UsageError(`--from is one of ${readerNames.join(', ')}.`);
  const { address } = given;
  if (address !== undefined && !/^https?:/.test(address)) throw new UsageError('--address begins with https://.');
  if (address !== undefined && given.out === undefined)
    throw new UsageError('--address is that of a folder: --out names it.');
  if (address !== undefined && (!to.mediaByAddress || to.loses.includes('pictures')))
    throw new UsageError(`--address is for formats that name pictures by full addresses alone: ${to.name} does not.`);
  const named = address === undefined ? {} : { address: address.replace(/\/?$/, '/') };
  const folder = given.out === undefined ? null : await OutFolder.at(given.out);
  const answers = await eachFile(operands, call, async (found, file) => {
    const source = file === '-' ? found : await withFilesBeside(file, found);
    const place = folder?.placeFor(source.name || 'article');
    const home = place ? { ...pictureHome, ...named, keep: place.picture } : pictureHome;
    const converted = await reading.convert(source, { from, to, home }, newId, readApart(aside).articles);
    const articles: Article[] = [];
    for (const [index, { written, leftOut, unnamed, takenOut, lost, ...more }] of converted.entries()) {
      const missing = { ...(takenOut > 0 ? { takenOut } : {}), ...(lost.length > 0 ? { lost } : {}) };
      // What was taken out on the way is in the receipt, too, which is all that some keep.
      const receipt = { ...more.receipt, ...missing };
      const told = {
        receipt,
        ...(leftOut > 0 ? { leftOut } : {}),
        ...(unnamed > 0 ? { unnamed } : {}),
        ...missing,
      };
      if (place) {
        const number = converted.length > 1 ? index + 1 : 0;
        const path = await place.article(number, to.extension, written, given.receipt ? receipt : null);
        articles.push({
          ...(typeof written === 'string' ? { text: written } : {}),
          out: path,
          ...told,
        });
      } else if (json) {
        const whole =
          typeof written === 'string' ? { text: written } : { base64: Buffer.from(written).toString('base64') };
        articles.push({ ...whole, ...told });
      } else {
        if (typeof written !== 'string')
          throw new UsageError(`${to.name} is no text: --out DIR says where its files go.`);
        out(written.replace(/\n$/, ''));
        if (given.receipt) note(JSON.stringify(receipt, null, 2));
      }
      if (leftOut > 0 && !json) note(`${file}: ${leftOutSentence(leftOut)}`);
      if (takenOut > 0 && !json) note(`${file}: ${takenOutSentence(takenOut)}`);
      const lostSaid = lostSentence(lost);
      if (lostSaid && !json) note(`${file}: ${lostSaid}`);
      if (unnamed > 0 && !json) note(`${file}: ${unnamedSentence(unnamed)}`);
    }
    await place?.pictures();
    return { articles };
  });
  if (json) out(JSON.stringify(answers));
  return answers.some(({ refused }) => refused !== undefined) ? 1 : 0;
}
