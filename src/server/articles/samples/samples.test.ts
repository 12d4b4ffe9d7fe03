import { expect, test } from 'vitest';
import { checkField, type FieldName } from '#article/fields.ts';
import { plainText } from '#article/text.ts';
import { projectRow } from '../projection.ts';
import { samples } from './all.ts';
import { sampleDocument } from './sample.ts';

let last = 0;
const newId = () => `block-${++last}`;

test.each(samples.map((sample) => [sample.id, sample] as const))('%s is a whole article', (id, sample) => {
  expect(id).toMatch(/^sample-[a-z]+$/);
  const doc = sampleDocument(sample, newId);
  doc.check();
  for (const [name, value] of Object.entries(sample.fields)) expect(checkField(name as FieldName, value)).toBe(true);
  const { row } = projectRow(doc);
  expect(row.words).toBeGreaterThan(120);
  expect(row.authors).not.toBe('');
  const types = doc.children.map((block) => block.type.name);
  expect(types).toContain('crosshead');
  expect(types).toContain('pullquote');
});

test('their ids and slugs are all different', () => {
  expect(new Set(samples.map((sample) => sample.id)).size).toBe(samples.length);
  expect(new Set(samples.map((sample) => sample.fields.slug)).size).toBe(samples.length);
});

// Opening and closing quotation marks of each language's house style; the seed keeps one fault that only a person can mend.
const quotes = { 'de-CH': '«»', 'de-DE': '„“', 'fr-CH': '«»', 'it-CH': '«»', 'en-GB': '“”', 'en-US': '“”' } as const;

test.each(samples.map((sample) => [sample.id, sample] as const))('%s quotes as its language does', (id, sample) => {
  const doc = sampleDocument(sample, newId);
  const text = `${plainText(doc)}\n${doc.children.map((block) => block.textContent).join('\n')}`;
  const own = quotes[sample.fields.language as keyof typeof quotes];
  for (const mark of '«»„“”"') if (!own.includes(mark)) expect(text).not.toContain(mark);
  const count = (mark: string) => text.split(mark).length - 1;
  // Said twice, as text and as blocks: the seed's unclosed quotation and its stray closer both cancel out.
  expect(count(own.charAt(0)), id).toBe(count(own.charAt(1)));
  expect(text).not.toMatch(/\w'\w/);
  if (sample.fields.language === 'de-CH') expect(text).not.toContain('ß');
});
