import { writeFile } from 'node:fs/promises';
import type { Written } from '#formats/defineFormat.ts';
import { type Call, defineCommand, type Outcome, Refusal, UsageError } from './defineCommand.ts';
import { houseOption } from './houseOption.ts';
import { leftOutSentence, takenOutSentence } from './leftOutSentence.ts';

const options = {
  style: {
    type: 'string',
    value: 'LANG',
    means: 'the house style to bring it to, e.g. de-CH; that of its language unless told',
  },
  lang: { type: 'string', value: 'LANG', means: 'the language it is in; found where it is not told' },
  from: { type: 'string', value: 'FORMAT', means: 'what the file is, where it is not to be told from it' },
  out: { type: 'string', value: 'FILE', means: 'writes into this file instead' },
  house: houseOption,
} as const;

export const repair = defineCommand({
  name: 'repair',
  summary: 'brings a file to the house style: quotation marks, spaces, dashes, figures, ß',
  operands: 'FILE',
  options,
  about: [
    'Text, Markdown and HTML are mended where they stand; other formats are read and written anew. `-` is standard input. What',
    'only a person can know is left as it is and told on standard error.',
    'With --json: the text (or its bytes as base64), and every change with its kind, place, before, after and sentence; what was',
    'only asked is not ticked.',
    'Example: galley repair article.md --style de-CH > article.ch.md',
  ].join('\n'),
  run: repairOne,
});

async function repairOne(call: Call<typeof options>): Promise<Outcome> {
  const { operands, options: given, json, out, note, aside } = call;
  if (operands.length !== 1) throw new UsageError('repair takes one file.');
  const [{ repairSource }, { askedOptions }, { eachFile }, { houseFrom }, { pictureHome }, { readApart }] =
    await Promise.all([
      import('#formats/desk/repairSource.ts'),
      import('./deskOptions.ts'),
      import('./eachFile.ts'),
      import('./houseFile.ts'),
      import('./pictureHome.ts'),
      import('./readApart.ts'),
    ]);
  const house = await houseFrom(given.house);
  const [answer] = await eachFile(operands, call, async (source, file) => {
    const { written, changes, style, leftOut, takenOut } = await repairSource(
      source,
      { ...askedOptions(given), house },
      pictureHome,
      readApart(aside),
    );
    if (given.out) await writeTo(given.out, written);
    else if (!json) {
      if (typeof written !== 'string') throw new UsageError('The file is no text: --out FILE says where it goes.');
      out(written.replace(/\n$/, ''));
    }
    if (!json) {
      if (leftOut > 0) note(`${file}: ${leftOutSentence(leftOut)}`);
      if (takenOut > 0) note(`${file}: ${takenOutSentence(takenOut)}`);
      for (const { ticked, before, after, excerpt } of changes)
        if (!ticked) note(`${file}: [${before}] or [${after}]? ${excerpt}`);
    }
    const text = typeof written === 'string' ? { text: written } : { base64: Buffer.from(written).toString('base64') };
    return { style, ...text, changes, ...(leftOut > 0 ? { leftOut } : {}), ...(takenOut > 0 ? { takenOut } : {}) };
  });
  if (json) out(JSON.stringify(answer));
  return answer?.refused === undefined ? 0 : 1;
}

async function writeTo(path: string, written: Written): Promise<void> {
  await writeFile(path, written).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${path} cannot be written (${error.code}).`);
  });
}
