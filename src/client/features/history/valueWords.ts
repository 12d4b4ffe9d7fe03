import type { ValueChange } from '#article/difference.ts';
import type { Say } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';

/** A value of a block that was chosen otherwise, as a person reads it: `Weight: Inline → Showcase`. */
export function valueWords(say: Say, block: string, { name, before, after }: ValueChange): string {
  const shown = (value: unknown) => {
    if (typeof value === 'boolean') return say(value ? 'history.value.yes' : 'history.value.no');
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text === '' ? say('history.value.none') : called(say, `block.${block}.${name}.${text}`, text);
  };
  return `${called(say, `block.${block}.${name}`, name)}: ${shown(before)} → ${shown(after)}`;
}

/** What the catalogs call it, where they have a word for it. */
function called(say: Say, key: string, otherwise: string): string {
  const said = say(key as Word);
  return said === key ? otherwise : said;
}
