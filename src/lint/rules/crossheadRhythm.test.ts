import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf, words } from '../testRule.ts';
import { crossheadRhythm } from './crossheadRhythm.ts';

const paragraphs = (count: number, length: number) => Array.from({ length: count }, () => words(length));

test.each([
  ['eight long paragraphs', paragraphs(8, 60), [8]],
  ['a crosshead between', [...paragraphs(4, 60), '## Pause', ...paragraphs(4, 60)], []],
  ['eight short ones', paragraphs(8, 20), []],
  ['six long ones', paragraphs(6, 110), []],
])('a crosshead is missing after many long paragraphs: %s', (_name, lines, counts) => {
  const found = run(articleOf(lines.join('\n'), 'de-CH'), contextOf('de-CH'), [crossheadRhythm]);
  expect(found.map(({ message }) => message.params.count)).toEqual(counts);
});
