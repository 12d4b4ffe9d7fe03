import { describe, expect, test } from 'vitest';
import { columns, columnsWithin, offeredColumns, readColumns, usualColumns, writeColumns } from './columns.ts';

describe('the columns of the list', () => {
  test('are read as they were written, each once, the headline always among them', () => {
    const all = columns.map(({ id }) => id).toReversed();
    expect(readColumns(writeColumns(all))).toEqual(all);
    expect(readColumns('words,words,nonsense,stage')).toEqual(['headline', 'words', 'stage']);
    expect(readColumns('')).toEqual(usualColumns);
  });

  test('say the publication once there are several', () => {
    expect(offeredColumns(1)).not.toContain('publication');
    expect(offeredColumns(2)).toEqual(columns.map(({ id }) => id));
  });

  test('are fewer where there is no room, in the same order', () => {
    const ids = (width: Parameters<typeof columnsWithin>[1]) => columnsWithin(usualColumns, width).map(({ id }) => id);
    expect(ids('desktop')).toEqual(usualColumns);
    expect(ids('laptop')).toEqual(['stage', 'headline', 'section', 'words', 'here', 'changed']);
    expect(ids('tablet')).toEqual(['stage', 'headline', 'words', 'here', 'changed']);
  });
});
