import { expect, test } from 'vitest';
import type { ArticleLanguage } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { copyOf } from '../copy.ts';
import { run } from '../run.ts';
import { contextOf } from '../testRule.ts';
import { linkText } from './linkText.ts';

test.each<[ArticleLanguage, string, string | null]>([
  ['de-CH', 'hier', 'check.linkText.says'],
  ['de-DE', 'Weiterlesen …', 'check.linkText.says'],
  ['fr-FR', 'en savoir plus', 'check.linkText.says'],
  ['it-IT', 'clicca qui', 'check.linkText.says'],
  ['en-GB', 'Read more', 'check.linkText.says'],
  ['de-CH', 'https://example.org/', 'check.linkText.address'],
  ['de-CH', 'Bericht des Bundesrats', null],
  ['en-US', 'here in Bern', null],
])('a link in %s says where it leads: %s', (language, text, says) => {
  const link = schema.text(text, [schema.mark('link', { href: 'https://example.org/' })]);
  const found = run(copyOf(article({ fields: { language } }, paragraph('Mehr ', link))), contextOf(language), [
    linkText,
  ]);
  expect(found.map(({ from, to, message }) => [from, to, message.word])).toEqual(
    says === null ? [] : [[5, 5 + text.length, says]],
  );
});
