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

async function checkAll(call: Call<typeof options>): Promise<Outcome> {
  const { operands, options: given, json, out, aside } = call;
  if (operands.length === 0) throw new UsageError('check takes at least one file.');
  const [{ checkSource }, { askedOptions, sayAll }, { eachFile }, { houseFrom }, { readApart }] = await Promise.all([
    import('#formats/desk/checkSource.ts'),
    import('./deskOptions.ts'),
    import('./eachFile.ts'),
    import('./houseFile.ts'),
    import('./readApart.ts'),
  ]);
  const house = await houseFrom(given.house);
  const answers = await eachFile(operands, call, async (source, file) => {
    const findings = await checkSource(source, { ...askedOptions(given), house }, sayAll, readApart(aside));
    if (!json) for (const finding of findings) out(lineOf(file, finding));
    return { findings };
  });
  if (json) out(JSON.stringify(answers));
  const bad = answers.some(({ findings = [], refused }) => refused ?? findings.some(({ level }) => level !== 'hint'));
  return bad ? 1 : 0;
}

function lineOf(file: string, { block, from, to, level, rule, message, excerpt }: ToldFinding): string {
  return `${file}:${block}:${from}-${to} ${level} ${rule}: ${message}${excerpt ? ` [${excerpt}]` : ''}`;
}
