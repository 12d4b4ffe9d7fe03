import { readStored, writeStored } from '#ui/useStored.tsx';
import type { Word } from '#words/say.ts';

/** A way of writing that is switched on and off. */
export interface WritingMode {
  name: 'focus' | 'typewriter' | 'undistracted';
  word: Word;
  search: Word;
  key: string;
}

/** THE list of ways of writing; each is remembered by this browser. */
export const writingModes: readonly WritingMode[] = [
  { name: 'undistracted', word: 'writing.undistracted', search: 'writing.undistracted.search', key: 'Mod-Alt-7' },
  { name: 'focus', word: 'writing.focus', search: 'writing.focus.search', key: 'Mod-Alt-9' },
  { name: 'typewriter', word: 'writing.typewriter', search: 'writing.typewriter.search', key: 'Mod-Alt-8' },
];

export const modeKey = (name: WritingMode['name']) => `galley.writing.${name}`;
export const isOn = (name: WritingMode['name']) => readStored(modeKey(name), 'no') === 'yes';

export function toggleMode(name: WritingMode['name']): void {
  writeStored(modeKey(name), isOn(name) ? 'no' : 'yes');
}

/** Sizes of the manuscript's text, in percent of what readers get. */
export const textSizes = ['85', '100', '115', '130', '150', '175'] as const;
/** Widths of the manuscript's column; tokens.css says how wide they are. */
export const textWidths = ['narrow', 'normal', 'wide'] as const;
export type TextSize = (typeof textSizes)[number];
export type TextWidth = (typeof textWidths)[number];

export const textSizeKey = 'galley.writing.textSize';
export const textWidthKey = 'galley.writing.textWidth';

export const asTextSize = (stored: string): TextSize => textSizes.find((size) => size === stored) ?? '100';
export const asTextWidth = (stored: string): TextWidth => textWidths.find((width) => width === stored) ?? 'normal';

/** The next size up or down; null at the end of the list. */
export function nextTextSize(direction: 1 | -1): TextSize | null {
  const at = textSizes.indexOf(asTextSize(readStored(textSizeKey, '100')));
  return textSizes[at + direction] ?? null;
}
