import { defineRule } from '../defineRule.ts';
import { baseOf, isSpared } from '../matches.ts';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that can follow themselves: die, die die Tür öffnet; ceux que nous nous rappelons; what is doubled to say it louder. */
const allowed: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set(`der die das den dem denen sie ihr es was wer sehr nach bla so ganz viel lange weit ja nein na nun tja nie immer naja
    ho ha haha hin wie sie ihnen`),
  fr: set('nous vous très en faire si bla bien non oui là trop jamais plus tout comme ça loin longtemps ha'),
  it: set(
    'se via piano man mano così quasi molto ben bene bla no sì sempre tutto proprio poco pian quatto lemme solo subito ha',
  ),
  en: set(
    'that had very her bye so is blah no yes really too much many never far long do now well there hear oh ha more again',
  ),
};
// A space, with nothing else between but a mark that opens a quotation.
const between = /^[ \u00a0]+([„“«‚‘‹"]?)[ \u00a0\u202f]*$/u;
const letters = /^\p{L}[\p{L}\p{M}]+$/u;

export const doubledWord = defineRule({
  name: 'doubledWord',
  group: 'words',
  level: 'warn',
  beside: true,
  *block({ block, words }, { language }) {
    const fine = allowed[baseOf(language)];
    for (const [index, second] of words.entries()) {
      const first = words[index - 1];
      if (first?.lower !== second.lower) continue;
      const [, mark] = between.exec(block.text.slice(first.to, second.from)) ?? [];
      if (mark === undefined || fine?.has(first.lower) || !letters.test(first.text)) continue;
      if (isPart(block.text, first.from - 1) || isPart(block.text, second.to)) continue;
      const line = block.lines.find(({ at, text }) => first.from >= at && second.to <= at + text.length);
      if (!line || isSpared(line, first.from - line.at, second.to - line.at)) continue;
      // Ping Ping, Duran Duran: where both have a capital it may be a name.
      const name = /^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(second.text);
      const replace = mark ? block.text.slice(first.to, second.to).trimStart() : first.text;
      const level = name ? { level: 'hint' as const } : {};
      yield { from: first.from, to: second.to, params: { word: first.text }, replace, ...level };
    }
  },
});

/** A letter, a hyphen or an apostrophe makes a word the part of another. */
const isPart = (text: string, at: number) => /[\p{L}\p{N}\-–’']/u.test(text.charAt(at));
