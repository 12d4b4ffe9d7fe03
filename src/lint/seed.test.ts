import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleNames } from '#server/articles/samples/names.ts';
import type { Finding } from './finding.ts';
import { run } from './run.ts';
import { articleOf, contextOf } from './testRule.ts';

/** The seed page without what stood around the article: line numbers as in the file, ids as `articleOf` gives them. */
const file = readFileSync(new URL('../../e2e/samples/seed-article.txt', import.meta.url), 'utf8').split('\n');
const crossheads = new Set([23, 33, 41, 47, 59]);
const kept = file.flatMap((text, index) => {
  const line = index + 1;
  if (text.trim() === '' || (line !== 1 && (line < 15 || line > 69))) return [];
  return [{ line, text: `${line === 1 ? '# ' : line === 15 ? '! ' : crossheads.has(line) ? '## ' : ''}${text}` }];
});
const blocks = new Map(
  kept.map(({ line }, index) => [line === 1 ? 'headline' : line === 15 ? 'standfirst' : `block-${index + 1}`, line]),
);
const byline = [{ key: 'ats', kind: 'agency' as const, name: 'ATS', role: '', join: '' }];

function findings(language: 'de-DE' | 'de-CH'): (readonly [number | undefined, string, string, Finding['level']])[] {
  const copy = articleOf(kept.map(({ text }) => text).join('\n'), language, { byline });
  // The sample newsroom, whose first article it is.
  return run(copy, contextOf(language, { house: { levels: {}, names: sampleNames } })).map(
    ({ block, rule, excerpt, level }) => [blocks.get(block), rule, excerpt, level],
  );
}

/** Everything that is found, each with the reason why a sub-editor would say so. */
const expected = [
  // «Am Mittwoch» is wrong next week; the page had no date.
  [15, 'dateWord', 'am Mittwoch', 'hint'],
  // The crosshead opens and never closes; its mark is the English one.
  [23, 'unbalancedQuote', '“', 'warn'],
  [23, 'englishOpener', '“', 'warn'],
  // News leaves out Herr.
  [25, 'honorific', 'Herrn', 'hint'],
  // «Gastes␣.»
  [27, 'spaceBeforePunctuation', ' ', 'warn'],
  // Opened and never closed; and nobody says it: the speaker before stands above another crosshead.
  [35, 'unbalancedQuote', '„', 'warn'],
  [35, 'speakerMissing', file[34], 'warn'],
  // The French spelling of a Ukrainian name, in German; in the next paragraph the last name alone.
  [37, 'nameSpelling', 'Mykhaïlo Podoliak', 'warn'],
  [39, 'nameSpelling', 'Podoliak', 'warn'],
  // 34 words of the writer's own in one sentence.
  [45, 'sentenceLength', file[44]?.slice(106), 'hint'],
  [45, 'honorific', 'Herrn', 'hint'],
  // Short for a crosshead; an English pair; the text has «neuen Ära».
  [47, 'textLength', '“Neue Ära”', 'hint'],
  [47, 'englishOpener', '“Neue Ära”', 'warn'],
  [47, 'quotedInHeading', '“Neue Ära”', 'hint'],
  // From 1950 to 1953 is an en dash.
  [53, 'rangeHyphen', '1950-1953', 'warn'],
  // Dongguk-Universität; two who said it; AFP is cited where ATS is credited.
  [55, 'missingHyphen', 'Dongguk Universität', 'warn'],
  [55, 'doubledAttribution', 'sagte AFP', 'warn'],
  [55, 'agencyCredit', 'AFP', 'hint'],
  // nicht „nicht; a closing mark of something that was never opened.
  [57, 'doubledWord', 'nicht „nicht', 'warn'],
  [57, 'unbalancedQuote', '“', 'warn'],
  [65, 'honorific', 'Herr', 'hint'],
  [65, 'dateWord', 'am Mittwoch', 'hint'],
  // L17 quotes the same words otherwise.
  [65, 'quoteTwoWordings', '„von den Vereinigten Staaten und ihren Verbündeten inspirierten“', 'warn'],
];

test('the seed: every fault is found at its place, and nothing that is none', () => {
  expect(findings('de-DE')).toEqual(expected);
});

test('in a Swiss house the marks of the whole article and every ß are told as well', () => {
  const swiss = findings('de-CH');
  const letters = kept.reduce((sum, { text }) => sum + (text.match(/[\p{L}]*ß[\p{L}]*/gu)?.length ?? 0), 0);
  expect(swiss.filter(([, rule]) => rule === 'sharpS')).toHaveLength(letters);
  expect(swiss.filter(([, rule]) => rule === 'wrongQuotes')).toHaveLength(1);
  const others = swiss.filter(([, rule]) => rule !== 'sharpS' && rule !== 'wrongQuotes');
  expect(others).toEqual(expected);
});
