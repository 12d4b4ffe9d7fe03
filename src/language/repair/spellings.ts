import { escaped } from '#words/matching.ts';
import { wholeWords } from '../passage.ts';
import { wordEndings } from '../wordEndings.ts';
import type { Edit } from './change.ts';
import { found, type Sheet } from './stage.ts';

/** The house's spellings as it decided them, with the endings of the language: *aufwändige* becomes *aufwendige*. */
export function spellings(sheet: Sheet): Edit[] {
  const { spellings: list, language } = sheet.style;
  return list.flatMap(({ wrong, right }) => {
    if (!sheet.passage.text.includes(wrong)) return [];
    return [...found(sheet, inflected(wrong, language))].flatMap(({ match: [text], from, to }): Edit[] => {
      const ending = text.slice(wrong.length);
      const after = right + ending;
      // With this ending it may be right, or a word of the list of its own.
      if (ending !== '' && (text === right || list.some((other) => inflected(other.wrong, language).test(after))))
        return [];
      if (ending !== '' && list.some((other) => other.wrong === text)) return [];
      return [{ kind: 'spelling', from, to, after }];
    });
  });
}

const inflected = (word: string, language: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d])${escaped(word)}${wordEndings(language)}(?![\\p{L}\\p{M}\\d])`, 'gu');

/** Words the house does not print: never changed without being asked, as the sentence may need another. */
export function forbiddenWords(sheet: Sheet): Edit[] {
  return sheet.style.forbidden.flatMap(({ word, instead }) => {
    if (instead === '') return [];
    return [...found(sheet, literal(word, 'giu'))]
      .filter(({ match }) => wholeWords(sheet.passage.text, match[0]).some(({ from }) => from === match.index))
      .map(({ from, to }): Edit => ({ kind: 'forbidden', from, to, after: instead, asked: true }));
  });
}

function literal(words: string, flags: string): RegExp {
  return new RegExp(escaped(words), flags);
}
