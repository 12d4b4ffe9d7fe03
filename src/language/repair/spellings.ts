import { escaped } from '#words/matching.ts';
import { isWithin, wholeWords } from '../passage.ts';
import type { Edit } from './change.ts';
import { found, type Sheet } from './stage.ts';

/** The house's spellings as it decided them: the words themselves. An ending may be another for the word that is right. */
export function spellings(sheet: Sheet): Edit[] {
  return sheet.style.spellings.flatMap(({ wrong, right }) => {
    if (!sheet.passage.text.includes(wrong)) return [];
    const places = new Set(wholeWords(sheet.passage.text, wrong).map(({ from }) => from));
    return [...found(sheet, literal(wrong, 'gu'))]
      .filter(({ from }) => places.has(from) && !isWithin(sheet.passage.text, from, wrong, right))
      .map(({ from, to }): Edit => ({ kind: 'spelling', from, to, after: right }));
  });
}

/** Words the house does not print: never changed without being asked, as the sentence may need another. */
export function forbiddenWords(sheet: Sheet): Edit[] {
  return sheet.style.forbidden.flatMap(({ word, instead }) => {
    if (instead === '') return [];
    return [...found(sheet, literal(word, 'giu'))]
      .filter(({ match }) => wholeWords(sheet.passage.text, match[0]).some(({ from }) => from === match.index))
      .filter(({ match, from }) => !isWithin(sheet.passage.text, from, match[0], instead))
      .map(({ from, to }): Edit => ({ kind: 'forbidden', from, to, after: instead, asked: true }));
  });
}

function literal(words: string, flags: string): RegExp {
  return new RegExp(escaped(words), flags);
}
