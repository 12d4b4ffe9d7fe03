import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { Pair, QuoteMarks } from '#language/houseStyle.ts';
import { quoteMarks } from '#language/locales.ts';
import type { Word } from '#words/say.ts';
import { houseStyle } from '../../../connection/house.store.ts';
import { saying } from '../announcing.ts';
import { needsCare, typeOver } from '../clearRange.ts';

/** A character that no keyboard has, or a pair of marks around the selected words. */
export interface SpecialCharacter {
  name: string;
  word: Word;
  text: string | Pair | ((marks: QuoteMarks) => Pair);
  key?: string;
}

/** THE list of special characters that are commands. */
export const characters: readonly SpecialCharacter[] = [
  { name: 'noBreakSpace', word: 'character.noBreakSpace', text: '\u00a0', key: 'Mod-Shift-Space' },
  { name: 'narrowSpace', word: 'character.narrowSpace', text: '\u202f', key: 'Mod-Alt-n' },
  { name: 'thinSpace', word: 'character.thinSpace', text: '\u2009', key: 'Mod-Alt-,' },
  { name: 'enDash', word: 'character.enDash', text: '–', key: 'Mod-Alt--' },
  { name: 'emDash', word: 'character.emDash', text: '—' },
  { name: 'minus', word: 'character.minus', text: '−' },
  { name: 'noBreakHyphen', word: 'character.noBreakHyphen', text: '\u2011' },
  { name: 'softHyphen', word: 'character.softHyphen', text: '\u00ad' },
  { name: 'ellipsis', word: 'character.ellipsis', text: '…', key: 'Mod-Alt-.' },
  { name: 'apostrophe', word: 'character.apostrophe', text: '’' },
  { name: 'prime', word: 'character.prime', text: '′' },
  { name: 'doublePrime', word: 'character.doublePrime', text: '″' },
  { name: 'times', word: 'character.times', text: '×' },
  { name: 'quotes', word: 'character.quotes', text: ({ outer }) => outer, key: "Mod-'" },
  { name: 'innerQuotes', word: 'character.innerQuotes', text: ({ inner }) => inner, key: "Mod-Alt-'" },
  { name: 'quotes.guillemets', word: 'character.quotes.guillemets', text: ['«', '»'] },
  { name: 'quotes.single', word: 'character.quotes.single', text: ['‹', '›'] },
  { name: 'quotes.german', word: 'character.quotes.german', text: ['„', '“'] },
  { name: 'quotes.germanSingle', word: 'character.quotes.germanSingle', text: ['‚', '‘'] },
  { name: 'quotes.english', word: 'character.quotes.english', text: ['“', '”'] },
  { name: 'quotes.englishSingle', word: 'character.quotes.englishSingle', text: ['‘', '’'] },
];

/** Types a character in place of the selection, or a pair of marks around it. */
export function insertCharacter({ text, word }: SpecialCharacter): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    if (!selection.$from.parent.inlineContent || !selection.$to.parent.inlineContent) return false;
    if (!dispatch) return true;
    if (typeof text === 'string') {
      if (needsCare(selection)) typeOver(tr, selection, text);
      else tr.insertText(text);
      dispatch(saying(tr, word).scrollIntoView());
      return true;
    }
    const [open, close] = typeof text === 'function' ? text(quoteMarks(houseStyle(state.doc))) : text;
    const { from, to } = selection;
    tr.insertText(close, to).insertText(open, from);
    tr.setSelection(TextSelection.create(tr.doc, from + open.length, to + open.length));
    dispatch(saying(tr, word).scrollIntoView());
    return true;
  };
}
