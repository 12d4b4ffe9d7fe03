import type { ValueChange } from '#article/difference.ts';
import type { Say } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';

/**
 * A value of a block that was chosen otherwise, as a person reads it: `Weight: Inline → Showcase`; only what it is called
 * where the values are numbers. Null of one that people do not choose by name.
 */
export function valueWords(say: Say, block: string, { name, before, after }: ValueChange): string | null {
  if (name === 'picture') return say('history.value.picture');
  const label = called(say, `block.${block}.${name}`);
  if (label === null) return null;
  const shown = (value: unknown) => {
    if (typeof value === 'boolean') return say(value ? 'history.value.yes' : 'history.value.no');
    if (value === '') return say('history.value.none');
    return called(say, `block.${block}.${name}.${String(value)}`) ?? String(value);
  };
  const isNumbers = [before, after].some((value) => /^[\d.,; ]+$/.test(String(value)));
  return isNumbers ? label : `${label}: ${shown(before)} → ${shown(after)}`;
}

/** What the catalogs call it, where they have a word for it. */
function called(say: Say, key: string): string | null {
  const said = say(key as Word);
  return said === key ? null : said;
}
