import { expect, test } from 'vitest';
import { judgeTokens } from './judgeTokens.ts';
import { Tally } from './TokenWriter.ts';
import { article, paragraph } from './write.ts';

const typed = (...tokens: string[]) => {
  const tally = new Tally();
  for (const token of tokens) {
    tally.typed.set(token, { by: 'c01', at: 0 });
    tally.committed.add(token);
  }
  return tally;
};
const stored = (...words: string[]) => ({
  docs: new Map([['a', article({}, paragraph(...words))]]),
  history: new Set<string>(),
  differences: [],
});

test('a token that is there once is neither lost nor doubled', () => {
  expect(judgeTokens([], typed('⟦c01-1⟧'), stored('⟦c01-1⟧'))).toEqual({ typed: 1, lost: [], doubled: [], wrong: [] });
});

test('a token that is nowhere is lost, one that stands twice is doubled', () => {
  const { lost, doubled } = judgeTokens([], typed('⟦c01-1⟧', '⟦c01-2⟧'), stored('⟦c01-2⟧', '⟦c01-2⟧'));
  expect({ lost, doubled }).toEqual({ lost: ['⟦c01-1⟧'], doubled: ['⟦c01-2⟧'] });
});

test('a token that was taken out has to be in the history', () => {
  const tally = typed('⟦c01-1⟧');
  tally.removed.add('⟦c01-1⟧');
  expect(judgeTokens([], tally, stored('x')).lost).toEqual(['⟦c01-1⟧']);
  expect(judgeTokens([], tally, { ...stored('x'), history: new Set(['⟦c01-1⟧']) }).lost).toEqual([]);
});

test('what the self-check finds, and a false receipt, are wrong', () => {
  const tally = typed();
  tally.falseReceipts.push('c01 was told too much');
  const difference = { article: 'a', kind: 'row' as const, version: 1, message: 'words is 3' };
  const { wrong } = judgeTokens([], tally, { ...stored('x'), differences: [difference] });
  expect(wrong).toEqual(['a: row: words is 3', 'c01 was told too much']);
});
