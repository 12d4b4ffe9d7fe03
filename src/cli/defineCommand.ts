import type { Aside } from '#server/node/readAside.ts';

/** An option as the command line has it: `--name`, `--name VALUE`, several times where it is `multiple`. */
export interface CommandOption {
  type: 'boolean' | 'string';
  short?: string;
  multiple?: boolean;
  /** What it stands for, for `--help`. */
  means: string;
  /** What the help calls its value, e.g. `FILE`. */
  value?: string;
}
type Options = Readonly<Record<string, CommandOption>>;

type ValueOf<Option extends CommandOption> = Option['type'] extends 'boolean'
  ? boolean
  : Option extends { multiple: true }
    ? readonly string[]
    : string;
type ValuesOf<All extends Options> = { readonly [Name in keyof All]?: ValueOf<All[Name]> };

/** Where a command reads and writes. Standard output is its answer, standard error is for whoever waits for it. */
export interface Terminal {
  /** Writes a line of the answer. */
  out(line: string): void;
  /** Writes a line that is no part of the answer: progress, a warning. */
  note(line: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** Reads other people's files in threads with limits; without it they are read here. */
  aside?: Aside;
}

/** One call of a command: what stands on its line, and the terminal it was typed in. */
export interface Call<All extends Options = Options> extends Terminal {
  operands: readonly string[];
  options: ValuesOf<All>;
  /** `--json`, which every command has: the answer is one JSON value, and no sentence stands beside it. */
  json: boolean;
}

/** How a command ended: 0 clean, 1 findings or refused input. A call that it does not understand is a `UsageError`. */
export type Outcome = 0 | 1;

/** A command of `galley`, as a value of the list. */
export interface Command {
  name: string;
  /** One line of `galley --help`. */
  summary: string;
  /** The operands as the help shows them, e.g. `FILE…`; empty where there are none. */
  operands: string;
  options: Options;
  /** More for `galley NAME --help`: what it does, what it answers, an example. */
  about?: string;
  run(call: Call): Promise<Outcome>;
}

/** The call is not one that the command understands: exit code 2, and a look at the help. */
export class UsageError extends Error {}

/** What was given is understood and refused, as a sentence: exit code 1. */
export class Refusal extends Error {}

/** The options' types reach `run`, which loads what it needs when it is called: `--help` waits for nobody's database. */
export function defineCommand<const All extends Options>(
  command: Omit<Command, 'options' | 'run'> & { options: All; run(call: Call<All>): Promise<Outcome> },
): Command {
  return command as unknown as Command;
}
