import { describe, expect, test } from 'vitest';
import { changeFilter, readDeskFilter, sortOf, toggleSort } from './deskFilter.ts';

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

  test('a part that is emptied is taken out', () => {
    expect(changeFilter({ q: 'tram', mine: 'true' }, { q: '', mine: undefined })).toEqual({});
  });
});

describe('the sort', () => {
  test('is by the last change, and of hits by relevance', () => {
    expect(sortOf({})).toEqual({ key: 'changed', direction: 'down' });
    expect(sortOf({ q: 'tram' })).toEqual({ key: 'relevance', direction: 'down' });
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
