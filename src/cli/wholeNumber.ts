import { UsageError } from './defineCommand.ts';

/** An option's whole number, from 1 unless told; undefined where it was not given. */
export function wholeNumber(name: string, text: string | undefined, least: 0 | 1 = 1): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:0|[1-9]\d{0,8})$/.test(text) || Number(text) < least)
    throw new UsageError(`--${name} is a whole number from ${least}, not “${text}”.`);
  return Number(text);
}
