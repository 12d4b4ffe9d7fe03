import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, words } from '../testRule.ts';
import { standfirstMissing } from './standfirstMissing.ts';

test.each([
  ['a long text', words(130), 1],
  ['a long text with one', `! Lead\n${words(130)}`, 0],
  ['a note', words(60), 0],
  ['a note of a hundred and twenty words', words(120), 0],
])('%s needs a standfirst, or does not', (_name, text, count) => {
  const found = run(articleOf(text, 'de-CH'), contextOf('de-CH'), [standfirstMissing]);
  expect(found.map(({ block }) => block)).toEqual(Array(count).fill('standfirst'));
});
