import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

let tell = (text) => console.log(text);

/** Tells what is under way: on standard output, or on standard error where that belongs to a command's answer. */
export const say = (text) => tell(text);

export function sayOnStandardError() {
  tell = (text) => console.error(text);
}

/** An expected end: its message is a sentence for a person, without a stack. */
export class Halt extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Aborted by Ctrl-C or SIGTERM: programs end, `finally` blocks tidy up, and only then does the process exit. */
export const interruption = new AbortController();

const interrupt = (signal) => interruption.abort(new Halt('', signal === 'SIGINT' ? 130 : 143));

export function heedSignals() {
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
}

/**
 * Ends this process when its parent ends. npm runs a script through a shell that does not pass SIGTERM on: without this,
 * ending `npm start` would leave a server behind that holds the port and the lock of the database.
 */
export function followParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

export function leaveSignals() {
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}

// What is kept is searched and printed later, perhaps into a file.
const colourless = { NO_COLOR: '1', FORCE_COLOR: undefined };

/**
 * Runs a program to its end. Its output is kept and returned, or shown as it comes with `show`.
 * Rejects when the program cannot be started, and with a `Halt` when interrupted.
 */
export function run(command, args, { env = {}, show = false, cwd = root } = {}) {
  interruption.signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(show ? {} : colourless), ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      signal: interruption.signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    // An interruption is an 'error' too; the promise then waits for 'close', so that nothing outlives us.
    child.on('error', (error) => interruption.signal.aborted || reject(error));
    child.on('close', (code) =>
      interruption.signal.aborted ? reject(interruption.signal.reason) : resolve({ ok: code === 0, output }),
    );
  });
}

/** Runs an installed package's program with this Node: the shims in node_modules/.bin differ on Windows. */
export function runTool(tool, args, options) {
  const folder = join(root, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return run(process.execPath, [join(folder, program), ...args], options);
}

/** Seconds since a `performance.now()`, for people. */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
