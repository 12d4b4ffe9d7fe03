import type { ToldFinding } from '#formats/desk/checkSource.ts';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { houseOption } from './houseOption.ts';

const options = {
  lang: { type: 'string', value: 'LANG', means: 'the language they are in, e.g. de-CH; found where it is not told' },
  from: { type: 'string', value: 'FORMAT', means: 'what the files are, where it is not to be told from them' },
  house: houseOption,
} as const;

export const check = defineCommand({
  name: 'check',
  summary: 'checks files as a sub-editor would: quotations, typography, words, structure',
  operands: 'FILE…',
  options,
  about: [
    'Reads what `galley convert` reads; `-` is standard input. One line a finding: file, block, place, level, rule and what it',
    'says. With --json: an array of files with their findings (rule, level, block, from, to, excerpt, message, fixes).',
    'The exit code is 1 where a finding warns or stops, or a file is refused; hints alone leave it 0.',
    'Example: galley check article.md --lang de-CH --json',
  ].join('\n'),
  run: checkAll,
});

interface Answer {
  file: string;
  findings?: readonly ToldFinding[];
  refused?: string;
}

async function checkAll({
  operands,
  options: given,
  json,
  out,
  note,
  readFiles,
}: Call<typeof options>): Promise<Outcome> {
  if (operands.length === 0) throw new UsageError('check takes at least one file.');
  const [{ checkSource }, { askedOptions, sayAll }, { sourceFile }, { refusalSentence }, { houseFrom }] =
    await Promise.all([
      import('#formats/desk/checkSource.ts'),
      import('./deskOptions.ts'),
      import('./sourceFile.ts'),
      import('./refusalSentence.ts'),
      import('./houseFile.ts'),
    ]);
  const { readApart } = await import('./readApart.ts');
  const house = await houseFrom(given.house);
  const answers: Answer[] = [];
  for (const file of operands) {
    const answer: Answer = { file };
    answers.push(answer);
    try {
      const asked = { ...askedOptions(given), house };
      answer.findings = await checkSource(await sourceFile(file), asked, sayAll, readApart(readFiles));
      if (!json) for (const finding of answer.findings) out(lineOf(file, finding));
    } catch (error) {
      const sentence = refusalSentence(error, file);
      if (sentence === null) throw error;
      answer.refused = sentence;
      if (!json) note(`${file}: ${sentence}`);
    }
  }
  if (json) out(JSON.stringify(answers));
  const bad = answers.some(({ findings = [], refused }) => refused ?? findings.some(({ level }) => level !== 'hint'));
  return bad ? 1 : 0;
}

function lineOf(file: string, { block, from, to, level, rule, message, excerpt }: ToldFinding): string {
  return `${file}:${block}:${from}-${to} ${level} ${rule}: ${message}${excerpt ? ` [${excerpt}]` : ''}`;
}
