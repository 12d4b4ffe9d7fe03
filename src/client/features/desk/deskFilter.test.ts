import { describe, expect, test } from 'vitest';
import { listArticles } from '#api/articles.ts';
import { addView } from '#api/views.ts';
import {
  changeFilter,
  type DeskAddress,
  readDeskAddress,
  readDeskFilter,
  sameChange,
  sortOf,
  toggleSort,
  writeDeskAddress,
} from './deskFilter.ts';

describe('the filter of an address', () => {
  test('is read as it stands there', () => {
    const search = { q: '007', stage: 'draft', trash: 'true', sort: 'words', direction: 'up', language: 'de-CH' };
    expect(readDeskFilter(search)).toEqual(search);
  });

  test('loses what is none, and keeps the rest', () => {
    expect(readDeskFilter({ stage: 'printed', mine: 'yes', q: '', section: 'Kultur', page: '3', after: 'x' })).toEqual({
      section: 'Kultur',
    });
  });

  test('keeps what the server takes, and nothing else', () => {
    const values = [
      'draft',
      'approved',
      'de-CH',
      'xx',
      'true',
      'false',
      'words',
      'down',
      'a',
      'a'.repeat(61),
      'a'.repeat(201),
      7,
    ];
    for (const name of Object.keys(listArticles.input.shape).filter((each) => each !== 'after' && each !== 'skip'))
      for (const value of values) {
        const taken = listArticles.input.safeParse({ [name]: value }).success;
        expect(readDeskFilter({ [name]: value }), `${name} ${value}`).toEqual(taken ? { [name]: value } : {});
      }
  });

  test('a part that is emptied is taken out', () => {
    expect(changeFilter({ q: 'tram', mine: 'true' }, { q: '', mine: undefined })).toEqual({});
  });
});

describe('the address of the desk', () => {
  const address: DeskAddress = { q: 'Zürich & Genf', stage: 'draft', layout: 'board', columns: 'stage,headline' };
  const read = (text: string) => readDeskAddress(Object.fromEntries(new URLSearchParams(text)));

  test('is read as it was written, without the view that it came from', () => {
    expect(read(writeDeskAddress({ ...address, view: 'view12345678' }))).toEqual(address);
    expect(writeDeskAddress({ stage: 'draft', mine: 'true' })).toBe(writeDeskAddress({ mine: 'true', stage: 'draft' }));
  });

  test('is one that a view may have', () => {
    expect(addView.input.safeParse({ name: 'Zürich', address: writeDeskAddress(address) }).success).toBe(true);
  });

  test('loses what is none', () => {
    expect(read('layout=wall&view=%2F%2Fx&columns=&stage=draft')).toEqual({ stage: 'draft' });
  });
});

describe('the sort', () => {
  test('is by the last change, and of hits by relevance', () => {
    expect(sortOf({})).toEqual({ key: 'changed', direction: 'down' });
    expect(sortOf({ q: 'tram' })).toEqual({ key: 'relevance', direction: 'down' });
    expect(sortOf({ recent: 'true' })).toEqual({ key: 'opened', direction: 'down' });
    expect(sortOf({ sort: 'headline' })).toEqual({ key: 'headline', direction: 'up' });
  });

  test('a column begins with its natural direction and turns round', () => {
    const longest = toggleSort({ stage: 'draft' }, 'words');
    expect(longest).toEqual({ stage: 'draft', sort: 'words', direction: 'down' });
    const shortest = toggleSort(longest, 'words');
    expect(shortest).toEqual({ stage: 'draft', sort: 'words', direction: 'up' });
    expect(toggleSort(shortest, 'words')).toEqual(longest);
    expect(toggleSort(longest, 'headline')).toEqual({ stage: 'draft', sort: 'headline', direction: 'up' });
  });
});

test('two quick changes are both made, though the second was made on the address before the first', () => {
  const before: DeskAddress = { section: 'Kultur', view: 'mine' };
  const filtered = changeFilter(before, { stage: 'draft' });
  const sorted = changeFilter(before, { sort: 'words', section: undefined });
  expect(sameChange(filtered, before, sorted)).toEqual({ view: 'mine', stage: 'draft', sort: 'words' });
  expect(sameChange(filtered, before, {})).toEqual({ stage: 'draft' });
});
