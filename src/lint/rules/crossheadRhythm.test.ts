import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, testRule, words } from '../testRule.ts';
import { crossheadRhythm } from './crossheadRhythm.ts';

const paragraphs = (count: number, length: number) => Array.from({ length: count }, () => words(length));
const long = paragraphs(8, 60);

// It is missing before the paragraph in the middle.
testRule(crossheadRhythm, [
  ['every', long.with(4, `⟦⟧${words(60)}`).join('\n')],
  ['every', [...paragraphs(4, 60), '## Pause', ...paragraphs(4, 60)].join('\n')],
  ['every', paragraphs(8, 20).join('\n')],
  ['every', paragraphs(6, 110).join('\n')],
]);

test('it is told after how many paragraphs', () => {
  const found = run(articleOf(long.join('\n'), 'de-CH'), contextOf('de-CH'), [crossheadRhythm]);
  expect(found.map(({ message }) => message.params.count)).toEqual([8]);
});
