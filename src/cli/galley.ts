import { parseArgs } from 'node:util';
import { workerData } from 'node:worker_threads';
import { Problem } from '#api/problem.ts';
import { OtherTables } from '#server/db/migrate.ts';
import { ConfigError } from '#server/node/config.ts';
import { commands } from './commands.ts';
import { type Command, Refusal, type Terminal, UsageError } from './defineCommand.ts';
import { helpOfAll, helpOfOne } from './help.ts';
import { asReader, readingHere } from './readingHere.ts';
import { allTold, type ToldRefusal, toldProblem } from './toldRefusal.ts';

const here: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  aside: readingHere(import.meta.url),
};

// A thread of this program reads files and does nothing else.
if (workerData === asReader) await import('#server/node/readingThread.ts');

/** Runs one command line. Resolves to the exit code: 0 clean, 1 findings or refused input, 2 not understood. */
export async function galley(args: readonly string[], terminal: Terminal = here): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') return told(terminal, `Galley ${import.meta.env.GALLEY_VERSION}`);
  if (name === undefined || name === '--help' || name === '-h') {
    terminal[name === undefined ? 'note' : 'out'](helpOfAll(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    terminal.note(`There is no command “${name}”: ${commands.map((each) => each.name).join(', ')}.`);
    return 2;
  }
  try {
    const { values, positionals } = parse(command, rest);
    const { json = false, help = false, ...options } = values;
    if (help === true) return told(terminal, helpOfOne(command));
    return await command.run({ ...terminal, operands: positionals, options, json: json === true });
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.note(`${error.message}\n${helpOfOne(command)}`);
      return 2;
    }
    const told = toldOf(error);
    if (told === null) throw error;
    if (rest.includes('--json')) terminal.out(JSON.stringify(told));
    else for (const { refused } of allTold(told)) terminal.note(refused);
    return 1;
  }
}

function told(terminal: Terminal, text: string): number {
  terminal.out(text);
  return 0;
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short ? { short } : {}) },
    ]),
  );
  try {
    const every = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...args], options: { ...options, ...every }, allowPositionals: true });
  } catch (error) {
    // What is wrong with a call, as Node says it: an unknown option, one without its value.
    throw new UsageError((error as Error).message);
  }
}

/** What is told of what the caller can mend; null for what is ours. */
function toldOf(error: unknown): ToldRefusal | null {
  if (error instanceof Problem) return toldProblem(error);
  // A folder that may not be written, a disk that is full: as the system says it, with the path.
  if (error instanceof Error && 'syscall' in error && 'path' in error) return { refused: `${error.message}.` };
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL')
    return { refused: 'There is no room left on the disk of the database.' };
  const expected = error instanceof Refusal || error instanceof ConfigError || error instanceof OtherTables;
  return expected ? { refused: error.message } : null;
}
