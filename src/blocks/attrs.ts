import { cleanText, isClean } from './cleanText.ts';

/** One thing that people choose about a block: its default, its check, and how it rides in a `data-*` attribute. */
export interface Attr<T = unknown> {
  default: T;
  check: (value: unknown) => value is T;
  /** From the text of `data-…`; `null` when the element does not have it. Falls back to the default. */
  read: (text: string | null) => T;
  /** To the text of `data-…`; `undefined` leaves it out. */
  write(value: T): string | undefined;
  /** Never leaves the house: fair copy resets it. */
  internal?: boolean;
  /** Words that somebody has typed: they are kept where they do not stay. */
  typed?: boolean;
}

/** One of several words; the first is the default. */
export function choice<const Values extends readonly [string, ...string[]]>(...values: Values) {
  type Value = Values[number];
  const check = (value: unknown): value is Value => typeof value === 'string' && values.includes(value);
  const first: Value = values[0];
  return {
    default: first,
    values,
    check,
    read: (text: string | null): Value => (check(text) ? text : first),
    write: (value: Value): string | undefined => (value === first ? undefined : value),
  };
}

/** A clean text of at most `limit` UTF-16 units; empty by default. */
export function text(limit = 2000): Attr<string> {
  return {
    default: '',
    check: (value): value is string => typeof value === 'string' && value.length <= limit && isClean(value),
    // Cleaned after the cut, which may go through a surrogate pair.
    read: (value) => cleanText(cleanText(value ?? '').slice(0, limit)),
    write: (value) => value || undefined,
  };
}

/** A text of one form, such as an id or a crop; empty by default, and empty where it is read in another form. */
export function form(fits: (text: string) => boolean): Attr<string> {
  const check = (value: unknown): value is string => typeof value === 'string' && (value === '' || fits(value));
  return {
    default: '',
    check,
    read: (value) => (check(value) ? value : ''),
    write: (value) => value || undefined,
  };
}

/** The id of a file in the media store, which becomes part of addresses; empty by default. */
export function mediaId(): Attr<string> {
  return form((text) => /^[\w-]{1,64}$/.test(text));
}

/** An http or https address that only the newsroom sees; empty by default. */
export function webAddress(): Attr<string> {
  return { ...form((text) => text.length <= 2000 && isClean(text) && isWebAddress(text)), internal: true };
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && !/\s/.test(text) && URL.canParse(text);
}

/** Yes or no; no by default. */
export function flag(): Attr<boolean> {
  return {
    default: false,
    check: (value): value is boolean => typeof value === 'boolean',
    read: (value) => value === 'true',
    write: (value) => (value ? 'true' : undefined),
  };
}

/** A whole number from 0 to `most`; 0 by default, unless told. */
export function count(most: number, usual = 0): Attr<number> {
  const check = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
  return {
    default: usual,
    check,
    read: (value) => (value && check(Number(value)) ? Number(value) : usual),
    write: (value) => (value === usual ? undefined : String(value)),
  };
}
