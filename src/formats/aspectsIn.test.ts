import { isDeepStrictEqual as isEqual } from 'node:util';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { anyArticle } from '#testing/anyArticle.ts';
import { aspectPairs } from '#testing/aspectPairs.ts';
import { exampleNodes } from '#testing/examples.ts';
import { fc } from '#testing/fastCheck.ts';
import { neutral } from '#testing/neutral.ts';
import { exampleArticle } from '#testing/outgoing.ts';
import { type Aspect, aspects } from './aspects.ts';
import { aspectsIn } from './aspectsIn.ts';

const all = Object.keys(aspects) as Aspect[];

test.each(aspectPairs)('$aspect: an article that has it is said to', ({ aspect, pair }) => {
  expect(pair.some((doc) => aspectsIn(fairCopy(doc), [aspect]).length > 0)).toBe(true);
});

/** What an article has not got cannot be lost: it is the same without. Of a first paragraph that is no standfirst nothing is lost but marks. */
function losesNothingElse(given: Node) {
  const doc = fairCopy(given);
  const had = new Set<Aspect>([...aspectsIn(doc, all), 'lead']);
  const same = neutral(doc, ['ids']);
  const changed = all.filter((aspect) => !had.has(aspect) && !isEqual(neutral(doc, ['ids', aspect]), same));
  expect(changed).toEqual([]);
}

describe('an article is the same without what it is said not to have', () => {
  const blocks = exampleNodes().filter(({ node }) => node.type.isInGroup('block'));
  test.each(blocks)('$name', ({ node }) => losesNothingElse(exampleArticle(node)));

  test('whatever stands together, and whatever its front and its fields say', () => {
    const given = anyArticle(blocks.map(({ node }) => exampleArticle(node)));
    fc.assert(
      fc.property(given, (doc) => losesNothingElse(doc)),
      { numRuns: 200 },
    );
  });
});

test('a plain article has little that can be lost', () => {
  const plain = aspectPairs.find(({ aspect }) => aspect === 'ids')?.pair[0];
  expect(plain && aspectsIn(fairCopy(plain), all)).toEqual([
    'body',
    'language',
    'headline',
    'lead',
    'kicker',
    'standfirst',
    'ids',
  ]);
});
