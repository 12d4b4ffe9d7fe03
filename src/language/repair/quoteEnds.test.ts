import { describe, expect, test } from 'vitest';
import { styleOf } from '../locales.ts';
import { passage } from '../passage.ts';
import { repair, repaired } from './repair.ts';

const gaps = (text: string) => text.replaceAll('_', '\u202f').replaceAll('~', '\u00a0');

/** The text repaired, with what is asked about behind it. */
function shown(text: string, language: string, authorised: readonly string[] = []): string {
  const read = passage(gaps(text));
  const changes = repair([read], styleOf(language), { authorised });
  const asked = changes.filter(({ ticked }) => !ticked).map(({ before, after }) => ` [${before}→${after}?]`);
  return repaired(read, changes) + asked.join('');
}

describe('a quotation ends as the language has it before who said it', () => {
  test.each([
    ['de-DE', '„Wir gehen.“, sagte er.', '„Wir gehen“, sagte er.'],
    ['de-DE', '"Wir gehen." sagte Anna Meier.', '„Wir gehen“, sagte Anna Meier.'],
    ['de-AT', '„Was?“ fragte er. „Nein!“ rief Huber.', '„Was?“, fragte er. „Nein!“, rief Huber.'],
    ['de-CH', '«Wir gehen.», sagte er, «wir kommen.»', '«Wir gehen», sagte er, «wir kommen.»'],
    ['de-CH', 'Er ging. "Was?" fragte sie.', 'Er ging. «Was?», fragte sie.'],
    ['de-CH', '«Das war gut.», so Meier.', '«Das war gut», so Meier.'],
    ['fr-FR', '«_Nous partons._», dit-il.', '«_Nous partons_», dit-il.'],
    ['fr-CH', '«Nous partons.» a déclaré Paul.', '«Nous partons», a déclaré Paul.'],
    ['it-IT', '«Andiamo via.», ha detto Rossi.', '«Andiamo via», ha detto Rossi.'],
    ['it-CH', '«Andiamo via.», dice lui.', '«Andiamo via», dice lui.'],
    ['en-GB', '“We are going.” he said. “So.” said Smith.', '“We are going,” he said. “So,” said Smith.'],
    ['en-US', '“We are going.”, she said.', '“We are going,” she said.'],
  ])('%s %s', (language, text, expected) => {
    expect(shown(text, language)).toBe(gaps(expected));
    expect(shown(expected, language)).toBe(gaps(expected));
  });
});

test.each([
  // Who tells may be the title of a film, and no sign at the end may be meant.
  ['de-CH', '«Was nun?» fragte der Minister.', '«Was nun?» fragte der Minister. [→,?]'],
  ['de-DE', '„Wir gehen jetzt heim“ sagte er.', '„Wir gehen jetzt heim“ sagte er. [→,?]'],
  ['fr-FR', '«_Nous partons demain matin_» a déclaré Paul.', '«_Nous partons demain matin_» a déclaré Paul. [→,?]'],
  ['it-IT', '«Andiamo via.» ha detto Rossi.', '«Andiamo via.» ha detto Rossi. [.→?] [→,?]'],
  ['en-GB', '“We are going home” he said.', '“We are going home” he said. [→,?]'],
])('what may be meant otherwise is asked: %s %s', (language, text, expected) => {
  expect(shown(text, language)).toBe(gaps(expected));
});

test.each([
  ['de-CH', 'Auf die Frage «Was?» antwortete er nicht.'],
  ['de-CH', 'Auf die Frage: «Was?» antwortete er nicht.'],
  ['de-CH', 'Den Satz «Ich gehe.» sagte er nie.'],
  ['en-GB', 'The words “I go.” she said twice.'],
  ['de-CH', 'Er rief «Nein!» und ging. «Was?» Er ging.'],
  ['de-CH', '«Blick» schreibt, er sei weg. «Der Spiegel» berichtete Neues.'],
  ['de-DE', '„Wir nehmen Äpfel, Birnen usw.“, sagte er. „Und so …“, sagte sie.'],
  ['de-DE', '„Ja.“ Dann ging er. „Was?“, „wer?“ und „wo?“'],
  ['de-DE', 'Der Film „Wer ist da?“ erzählt von ihm.'],
  ['fr-FR', '«_Quoi_?_» demanda-t-il. «_Le Monde_» a dit non.'],
  ['it-IT', '«Andiamo» ha detto Rossi.'],
  ['en-GB', '“We are going”, he said. He wrote “Home” and “Going home now” says it all.'],
  ['en-US', '“We go.” He said no. “Why?” she asked.'],
])('nothing is said where the sentence goes on otherwise: %s %s', (language, text) => {
  expect(shown(text, language)).toBe(gaps(text));
});

test('what a speaker has signed off is asked about', () => {
  expect(shown('«Wir gehen.», sagte er.', 'de-CH', ['Wir gehen.'])).toBe('«Wir gehen.», sagte er. [.→?]');
});
