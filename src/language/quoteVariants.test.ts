import { expect, test } from 'vitest';
import { articleLanguages } from '#article/fields.ts';
import { quotePairs } from './houseStyle.ts';
import { usualStyles } from './locales.ts';
import { hasVariant, quoteVariantsOf } from './quoteVariants.ts';
import { styleFault } from './styleFault.ts';

test('what is usual in a country is one of its language’s variants, and only one', () => {
  for (const language of articleLanguages) {
    const had = quoteVariantsOf(language).filter((variant) => hasVariant(usualStyles[language], variant));
    expect([language, had.length]).toEqual([language, 1]);
  }
});

test('a house can have every variant: its marks are among those to choose from, and can be told apart', () => {
  for (const language of articleLanguages)
    for (const { quotes, quoteSpace } of quoteVariantsOf(language)) {
      for (const pair of [quotes.outer, quotes.inner]) expect(quotePairs).toContainEqual(pair);
      const style = { ...usualStyles[language], quotes, quoteSpace };
      expect(styleFault(style)).toBeNull();
      expect(quoteVariantsOf(language).filter((variant) => hasVariant(style, variant))).toHaveLength(1);
    }
});

test('books in German have their guillemets turned inwards, at both levels', () => {
  const [book] = quoteVariantsOf('de-CH').filter(({ name }) => name === 'book');
  expect(book).toMatchObject({ quotes: { outer: ['»', '«'], inner: ['›', '‹'] }, quoteSpace: '' });
});
