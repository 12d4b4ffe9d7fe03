import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { copyOf } from './copy.ts';
import { run } from './run.ts';
import { contextOf } from './testRule.ts';

const code = [schema.mark('code')];
const faults = [
  'echo "a -- b" ...',
  "it's  'x' , y",
  'Heute  Weiß am Montag 1950-1953',
  '10% von 12345678 Fr. ,-',
  '«offen',
  'die die',
  'http : //a .ch',
];

test.each(['de-DE', 'de-CH', 'fr-CH', 'en-GB'] as const)('in code nothing is found: %s', (language) => {
  for (const fault of faults) {
    const of = (words: string, marks: typeof code) =>
      run(
        copyOf(
          article(
            { headline: 'Ein Pakt', fields: { language } },
            paragraph('Er sagt ', schema.text(words, marks), '.'),
          ),
        ),
        contextOf(language),
      );
    const marked = of(fault, code).filter(({ from, to }) => from < 8 + fault.length && to > 8);
    expect(
      marked.map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
      fault,
    ).toEqual([]);
  }
});
