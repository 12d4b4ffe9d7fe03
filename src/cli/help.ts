import type { Command, CommandOption } from './defineCommand.ts';

const common: Readonly<Record<string, CommandOption>> = {
  json: { type: 'boolean', means: 'answer as JSON, for machines' },
  help: { type: 'boolean', short: 'h', means: 'say how it is called' },
};

/** What `galley --help` says. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    'galley COMMAND …',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    '`galley COMMAND --help` says more. Exit code: 0 clean, 1 findings or refused input, 2 not understood.',
  ].join('\n');
}

/** What `galley COMMAND --help` says. */
export function helpOfOne({ name, summary, operands, options, about }: Command): string {
  const rows = Object.entries({ ...options, ...common }).map(([option, { short, value, means }]): [string, string] => [
    `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`,
    means,
  ]);
  const call = ['galley', name, operands, '[options]'].filter(Boolean).join(' ');
  return [call, '', summary, ...(about ? ['', about] : []), '', ...columns(rows)].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
