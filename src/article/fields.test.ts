import { expect, test } from 'vitest';
import { checkField, fields, itemKey } from './fields.ts';
import { frozenFields } from './frozenFields.ts';
import { newArticle, readDocument, writeDocument } from './newArticle.ts';

const credit = { key: 'c1', kind: 'person', name: 'Anna Keller', role: 'Text', join: '' };

test('every default is a value that its field may carry', () => {
  for (const [name, field] of Object.entries(fields))
    expect(checkField(name as keyof typeof fields, field.default), name).toBe(true);
});

test.each([
  ['language', 'de-CH', true],
  ['language', 'tlh', false],
  ['section', 'International', true],
  ['section', 'zwei\nZeilen', false],
  ['section', 'a'.repeat(61), false],
  ['slug', 'nordkorea-pakt', true],
  ['slug', 'Nordkorea Pakt', false],
  ['kind', 'opinion', true],
  ['kind', 'gossip', false],
  ['translatedFrom', 'ko', true],
  ['translatedFrom', '', true],
  ['translatedFrom', 'de-CH', false],
  ['targetLength', 3500, true],
  ['targetLength', 1.5, false],
  ['targetLength', -1, false],
  ['targetLength', '600', false],
  ['targetUnit', 'lines', false],
  ['pushText', 'x'.repeat(601), false],
  ['embargo', '', true],
  ['embargo', '2026-04-12T08:15:00Z', true],
  ['embargo', '2026-04-12T10:15:00+02:00', false],
  ['embargo', '2026-02-30T10:15:00Z', false],
  ['expires', '2026-04-12', false],
  ['urgency', '1', true],
  ['urgency', '0', false],
  ['signal', 'retraction', true],
  ['tags', ['Nordkorea', 'Russland'], true],
  ['tags', ['Nordkorea', 'Nordkorea'], false],
  ['tags', 'Nordkorea', false],
  ['tags', [' '], false],
  ['byline', [credit], true],
  ['byline', [{ ...credit, onclick: 'x' }], false],
  ['byline', [{ ...credit, kind: 'robot' }], false],
] as const)('%s %j: %s', (name, value, allowed) => {
  expect(checkField(name, value)).toBe(allowed);
});

test('an item’s key is the tag itself, or the credit’s own key', () => {
  expect(itemKey('tags', 'Russland')).toBe('Russland');
  expect(itemKey('byline', credit)).toBe('c1');
  expect(() => itemKey('byline', 'Anna')).toThrow(RangeError);
});

test('what is typed for the target length is read as people write numbers', () => {
  const typed = ['', '600', '3’500', "3'500", '3 500', '3.500'];
  expect(typed.map(fields.targetLength.clean)).toEqual([0, 600, 3500, 3500, 3500, 3500]);
  expect(fields.targetLength.check(fields.targetLength.clean('viel'))).toBe(false);
  for (const typed of ['1.5', '1,5', '12.34'])
    expect(fields.targetLength.check(fields.targetLength.clean(typed)), typed).toBe(false);
});

test('only the slug is frozen, and only once readers have had the article', () => {
  expect(frozenFields({})).toEqual([]);
  expect(frozenFields({ published: true })).toEqual(['slug']);
});

test('an article from before these fields is read with their defaults', () => {
  const before = newArticle({ slug: 'am-see' }, () => 'b1234');
  const json = writeDocument(before);
  const attrs = { language: 'fr-CH', section: '', tags: [], slug: 'am-see', byline: [], dateline: '' };
  expect(readDocument({ ...json, attrs }).attrs).toMatchObject({
    ...attrs,
    kind: 'news',
    pushText: '',
    targetLength: 0,
  });
});
