import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#article/fields.ts';
import { quoteMarks, styleOf } from '#language/locales.ts';
import { article, paragraph } from '#testing/write.ts';
import { commandNamed } from '../commands.ts';

/** An article of one paragraph with some of its words selected; `|` marks both ends. */
function selected(marked: string, language: Fields['language'] = 'de-CH'): EditorState {
  const [before = '', inside = '', after] = marked.split('|');
  const words = after === undefined ? before + inside : before + inside + after;
  const doc = article({ fields: { language } }, paragraph(words));
  const start = doc.content.size - words.length - 1;
  const from = start + before.length;
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, from, from + (after === undefined ? 0 : inside.length)),
  });
}

function result(state: EditorState, ...names: string[]): string {
  let next = state;
  for (const name of names)
    commandNamed(name).run(next, (transaction) => {
      next = next.apply(transaction);
    });
  const { $from, from, to } = next.selection;
  const text = $from.parent.textContent;
  const start = $from.start();
  const marks = from === to ? '|' : `|${text.slice(from - start, to - start)}|`;
  return text.slice(0, from - start) + marks + text.slice(to - start);
}

describe('special characters', () => {
  test('are typed at the caret, or over what is selected', () => {
    expect(result(selected('20|Uhr'), 'noBreakSpace')).toBe('20\u00a0|Uhr');
    expect(result(selected('1950| - |1953'), 'enDash')).toBe('1950–|1953');
  });

  test('pairs stand around the selected words, which stay selected', () => {
    expect(result(selected('sagte |ja| sie'), 'quotes')).toBe('sagte «|ja|» sie');
    expect(result(selected('sagte |ja| sie'), 'quotes', 'innerQuotes')).toBe('sagte «‹|ja|›» sie');
    expect(result(selected('sagte |'), 'quotes.german')).toBe('sagte „|“');
  });

  test('the marks are the article’s', () => {
    expect(result(selected('|oui|', 'fr-FR'), 'quotes')).toBe('«\u202f|oui|\u202f»');
    expect(result(selected('|ja|', 'de-DE'), 'quotes')).toBe('„|ja|“');
    expect(quoteMarks(styleOf('en-GB')).outer).toEqual(['“', '”']);
    expect(quoteMarks(styleOf('rm')).outer).toEqual(['“', '”']);
  });
});
