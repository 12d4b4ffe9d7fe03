import { UsageError } from './defineCommand.ts';

/** An option's whole number from 1; undefined where it was not given. */
export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} is a whole number from 1, not “${text}”.`);
  return Number(text);
}
