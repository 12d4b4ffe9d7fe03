import { expect, test } from 'vitest';
import { fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { countCharacters } from '#article/text.ts';
import { fc } from '#testing/fastCheck.ts';
import { judgeLength, lengths, limitsAround, limitsOf } from './lengths.ts';

test.each([
  ['headline', 0, 'good'],
  ['headline', 34, 'short'],
  ['headline', 35, 'good'],
  ['headline', 65, 'good'],
  ['headline', 66, 'long'],
  ['headline', 80, 'long'],
  ['headline', 81, 'tooLong'],
  ['kicker', 1, 'good'],
  ['pushText', 90, 'good'],
  ['pushText', 91, 'long'],
  ['pushText', 121, 'tooLong'],
] as const)('a %s of %i is %s', (name, count, judgement) => {
  const limits = limitsOf({ lengths }, name);
  expect(limits && judgeLength(limits, count)).toBe(judgement);
});

test('every part that the house has an opinion on is in the schema or the list of fields, and has room for what is too long', () => {
  const names = [
    'kicker',
    'headline',
    'standfirst',
    'crosshead',
    'pullquote_words',
    'searchTitle',
    'searchDescription',
  ];
  for (const name of [...names, 'socialTitle', 'pushText']) {
    expect(name in schema.nodes || name in fields, name).toBe(true);
    const limits = limitsOf({ lengths }, name);
    const field = name in fields ? fields[name as 'pushText'] : null;
    // Never blocked: also what is warned of can be typed.
    if (field) expect(field.check('x'.repeat((limits?.warn ?? 0) + 50)), name).toBe(true);
  }
  for (const name of ['paragraph', 'section', 'constructor']) expect(limitsOf({ lengths }, name), name).toBeNull();
});

test('longer texts are never judged shorter', () => {
  const order = ['short', 'good', 'long', 'tooLong'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.nat(500),
      (target, one, more) => {
        const limits = limitsAround(target);
        const [less, longer] = [judgeLength(limits, one), judgeLength(limits, one + more)];
        expect(order.indexOf(less)).toBeLessThanOrEqual(order.indexOf(longer));
      },
    ),
  );
});

test('what a reader sees as one character counts as one', () => {
  expect(countCharacters('Zürich')).toBe(6);
  expect(countCharacters('Zu\u0308rich')).toBe(6);
  expect(countCharacters('👩‍👩‍👧 🇨🇭')).toBe(3);
});
