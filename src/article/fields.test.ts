import { expect, test } from 'vitest';
import { checkField, fields, itemKey } from './fields.ts';

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
