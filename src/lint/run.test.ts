import { expect, test } from 'vitest';
import { usualHouse } from './houseRules.ts';
import { rules } from './rules.ts';
import { run } from './run.ts';
import { articleOf, contextOf } from './testRule.ts';

const text = '# Titel\nDas  Haus .\n«Nein» TK';

test('findings come in the order of the text, with their words and their fixes', () => {
  const found = run(articleOf(text, 'de-CH'), contextOf('de-CH'));
  const short = found
    .filter(({ rule }) => rule !== 'textLength')
    .map(({ rule, level, block, excerpt }) => [rule, level, block, excerpt]);
  expect(short).toEqual([
    ['doubleSpace', 'hint', 'block-2', '  '],
    ['spaceBeforePunctuation', 'warn', 'block-2', ' '],
    ['placeholder', 'stop', 'block-3', 'TK'],
  ]);
  expect(found.find(({ rule }) => rule === 'doubleSpace')?.fixes).toMatchObject([
    { edits: [{ block: 'block-2', from: 3, to: 5, text: ' ' }] },
  ]);
});

test('the house decides how much a rule matters, or that it does not', () => {
  const levels = { doubleSpace: 'stop', placeholder: 'off' } as const;
  const found = run(articleOf(text, 'de-CH'), contextOf('de-CH', { house: { ...usualHouse, levels } }));
  expect(found.find(({ rule }) => rule === 'doubleSpace')?.level).toBe('stop');
  expect(found.some(({ rule }) => rule === 'placeholder')).toBe(false);
});

test('a changed block is read anew, the others are not', () => {
  const context = contextOf('de-CH');
  const copy = articleOf(`${text}\nUnd so .`, 'de-CH');
  const before = run(copy, context);
  const blocks = copy.blocks.map((block) =>
    block.id === 'block-2' ? { ...block, lines: [], text: 'Das Haus.' } : block,
  );
  const after = run({ ...copy, blocks }, context);
  expect(after.filter(({ block }) => block === 'block-2')).toEqual([]);
  const kept = ({ rule, block }: { rule: string; block: string }) =>
    rule === 'spaceBeforePunctuation' && block === 'block-4';
  expect(before.find(kept)).toBeDefined();
  expect(after.find(kept)).toBe(before.find(kept));
});

test('the texts of the details are read by the rules about marks and words, after the article and apart from it', () => {
  const fields = { searchTitle: '"Nein" , sagt er', pushText: 'TK  folgt', slug: 'a--b' };
  const copy = articleOf('# Titel\n! Lead\n«Ja, ich gehe jetzt», sagte sie.', 'de-CH', fields);
  const found = run(copy, contextOf('de-CH')).filter(({ rule }) => rule !== 'textLength');
  expect(found.map(({ rule, block, excerpt }) => [block, rule, excerpt])).toEqual([
    ['searchTitle', 'wrongQuotes', '"Nein"'],
    ['searchTitle', 'spaceBeforePunctuation', ' '],
    ['pushText', 'placeholder', 'TK'],
    ['pushText', 'doubleSpace', '  '],
  ]);
  const long = run(articleOf('# Titel\nText.', 'de-CH', { searchTitle: 'x'.repeat(90) }), contextOf('de-CH'));
  expect(long).toContainEqual(expect.objectContaining({ rule: 'textLength', block: 'searchTitle' }));
});

test('no rule about readability looks at the texts of the details', () => {
  expect(rules.filter(({ beside, group }) => beside && group === 'readability')).toEqual([]);
});
