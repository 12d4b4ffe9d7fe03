import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { generateArticle } from '#testing/manyArticles.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { json } from './json.ts';
import { outgoing } from './outgoing.ts';
import { ownJson } from './reading/ownArticle.ts';

const write = (index: number) => json.write(outgoing(generateArticle(index).doc, recordOf('a1')), context);

describe('JSON of Galley', () => {
  test('whatever article it is, it is read again the same', () => {
    fc.assert(
      fc.property(fc.nat(9_999), (index) => {
        const file = write(index);
        expect(ownJson(file).eq(generateArticle(index).doc)).toBe(true);
        expect(json.check(file)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['a block of another name', '"paragraph"', '"papyrus"'],
    ['a field that no article may have', '"language": "', '"language": "tlh-'],
    ['an order that the schema does not know', '"type": "kicker"', '"type": "paragraph"'],
    ['half of it', /.{100}$/s, ''],
  ])('%s does not leave', (_, from, to) => {
    const file = write(1);
    const damaged = file.replace(from, to);
    expect(damaged).not.toBe(file);
    expect(json.check(damaged)).toHaveLength(1);
  });
});
