import type { Node } from '@tiptap/pm/model';
import { quoteMarks } from '#language/locales.ts';
import { houseStyle } from '../../../connection/house.store.ts';
import type { SpecialCharacter } from './characters.ts';

/** What a special character puts into an article; a pair with a gap between. */
export function textOf({ text }: SpecialCharacter, doc: Node): string {
  if (typeof text === 'string') return text;
  return (typeof text === 'function' ? text(quoteMarks(houseStyle(doc))) : text).join(' ');
}
