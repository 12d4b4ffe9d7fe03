import type { HtmlElement } from '#marks/htmlTree.ts';

/** THE list of attributes that reach readers, by tag; `*` is of every tag. Whatever a block says besides stays in the house. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['class', 'id'],
  a: ['href', 'rel'],
  audio: ['controls', 'preload', 'src', 'aria-label'],
  div: ['role', 'aria-label', 'tabindex'],
  ol: ['start'],
  th: ['scope'],
  time: ['datetime'],
  aside: ['role', 'aria-label', 'data-weight'],
  span: ['lang', 'dir'],
  figure: ['data-placement'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  source: ['media', 'srcset', 'sizes', 'width', 'height'],
};

const everywhere = attributes['*'] ?? [];

/** The attributes of an element that may reach readers, in the order of the list, so that equal blocks are written equally. */
export function listedAttributes({ tag, attributes: given }: HtmlElement): Readonly<Record<string, string>> {
  const names = [...everywhere, ...(attributes[tag] ?? [])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      return value === undefined ? [] : [[name, printable(value)]];
    }),
  );
}

// What no HTML parser hands on as it is: control characters, carriage returns, and halves of surrogate pairs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as a page may carry it, so that the page that is written and parsed and the page that is built in place are the same. */
export function printable(text: string): string {
  return text.replace(unprintable, '');
}
