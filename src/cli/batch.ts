import { once } from 'node:events';
import { type Call, defineCommand, type Outcome, UsageError } from './defineCommand.ts';
import { houseOption } from './houseOption.ts';

/** Lines that are worked on at a time: while one is written another is read in its thread. */
const together = 3;

const options = { house: houseOption } as const;

export const batch = defineCommand({
  name: 'batch',
  summary: 'checks, repairs and converts many texts, a JSON line each',
  operands: '',
  options,
  about: [
    'Reads JSON lines from standard input: {"id", "do": "check" | "repair" | "convert", "from"?, "to"?, "lang"?, "style"?,',
    '"authorised"?: [words], "text" | "base64"}. Answers with one JSON line each, in the same order: {"id", "ok", "text" |',
    '"base64", "findings", "changes", "receipt", "leftOut", "takenOut", "lost", "error"}. A line that cannot be done has an error with a code and a',
    'sentence, and does not stop the others; the exit code is then 1. However many lines come, three are in memory at a time.',
    'A text that its format cannot hold is refused with the "field" or "block" at fault, and what else is wrong ("others").',
    'convert leaves the words as they are, and refuses "lang", "style" and "authorised".',
    '"leftOut" counts pictures of the source that are not in the text: those over 200 KB, but for Word, which holds them.',
    '"takenOut" counts characters that no file of the format may hold, such as control characters in XML.',
    '"lost" names what else the source has and the format does not carry, such as its embargo.',
    'Example: galley batch < tasks.jsonl > answers.jsonl',
  ].join('\n'),
  run: answerAll,
});

async function answerAll({ operands, options: given, out, aside }: Call<typeof options>): Promise<Outcome> {
  if (operands.length > 0) throw new UsageError('batch takes no operand: it reads standard input.');
  const [{ answerLine }, { linesOf }, { houseFrom }] = await Promise.all([
    import('./answerLine.ts'),
    import('./linesOf.ts'),
    import('./houseFile.ts'),
  ]);
  const house = await houseFrom(given.house);
  let outcome: Outcome = 0;
  const say = async (answer: Awaited<ReturnType<typeof answerLine>>) => {
    if (!answer.ok) outcome = 1;
    out(JSON.stringify(answer));
    // Who reads slowly is waited for.
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  };
  // Each is said as soon as it is there and those before it are.
  let last = Promise.resolve();
  const unsaid: Promise<void>[] = [];
  for await (const line of linesOf(process.stdin)) {
    if (line?.trim() === '') continue;
    const [answer, before] = [answerLine(line, house, aside), last];
    last = before.then(async () => say(await answer));
    if (unsaid.push(last) >= together) await unsaid.shift();
  }
  await last;
  return outcome;
}
