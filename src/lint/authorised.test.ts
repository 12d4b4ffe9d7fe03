import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { schema } from '#article/schema.ts';
import { usualStyles } from '#language/locales.ts';
import { passageOf } from '#language/passages.ts';
import { repair, repaired } from '#language/repair/repair.ts';
import { typedMark } from '#language/typedMark.ts';
import { article, paragraph } from '#testing/write.ts';
import { copyOf } from './copy.ts';
import { quoteLedger } from './ledger.ts';
import { checked } from './run.ts';
import { contextOf } from './testRule.ts';

const record = { source: 'Telefon', authorisedBy: 'Anna Meier', authorisedOn: '2026-11-26' };
const marked = (words: string, attrs = record) => schema.text(words, [schema.mark('quoteRecord', attrs)]);
const said = '"Straße" - und 12.500';
const doc = (attrs = record) =>
  article(
    { headline: 'Titel', fields: { language: 'de-CH' } },
    paragraph('Sie sagte: "', marked(said, attrs), '" - so Anna Meier.'),
  );
const last = (attrs = record) => passageOf(doc(attrs).child(3));

describe('words that a speaker has signed off', () => {
  test('are not touched by repair and conversion, only asked about; what stands around them is set', () => {
    const passage = last();
    for (const style of [usualStyles['de-CH'], usualStyles['de-DE'], usualStyles['fr-CH']]) {
      const done = repaired(passage, repair([passage], style, { source: usualStyles['de-DE'] }));
      expect(done, style.language).toContain(said);
      expect(done).toContain(' – so Anna Meier.');
    }
  });

  test('with a source alone they are set like any others', () => {
    const passage = last({ source: 'Telefon', authorisedBy: '', authorisedOn: '' });
    expect(repaired(passage, repair([passage], usualStyles['de-CH']))).not.toContain(said);
  });

  test('keep a straight key that is typed within, not one behind them', () => {
    const passage = last();
    const start = passage.text.indexOf(said);
    expect(typedMark(passage, '"', start + 3, start + 3, usualStyles['de-CH'])).toBeNull();
    const end = passage.text.length;
    expect(typedMark(passage, '"', end, end, usualStyles['de-CH'])).not.toBeNull();
  });

  test('have no fix offered in the checks', () => {
    const { findings } = checked(copyOf(doc()), contextOf('de-CH'));
    const within = findings.filter(({ rule }) => rule === 'sharpS');
    expect(within.length).toBeGreaterThan(0);
    for (const { fixes } of within) expect(fixes).toEqual([]);
  });

  test('are told in the ledger, and to no reader', () => {
    const { article: facts } = checked(copyOf(doc()), contextOf('de-CH'));
    expect(quoteLedger(facts, 'de-CH').map((entry) => entry.record)).toContainEqual(record);
    const copy = fairCopy(doc());
    expect(copy.child(3).childCount).toBe(1);
    expect(JSON.stringify(copy.toJSON())).not.toMatch(/quoteRecord|Telefon/);
    expect(copy.textContent).toBe(doc().textContent);
  });
});
