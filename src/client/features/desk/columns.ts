import type { Word } from '#words/say.ts';
import type { SortKey } from './deskFilter.ts';

/** A column of the list: its width as a track of the grid, and from which width of the window on there is room for it. */
interface Column {
  id: string;
  label: Word;
  track: string;
  from: 'tablet' | 'laptop' | 'desktop';
  sort?: SortKey;
}

/** THE list of columns. */
export const columns = [
  { id: 'stage', label: 'desk.column.stage', track: '108px', from: 'tablet' },
  { id: 'headline', label: 'desk.column.headline', track: 'minmax(0, 1fr)', from: 'tablet', sort: 'headline' },
  { id: 'publication', label: 'field.publication', track: '140px', from: 'desktop' },
  { id: 'section', label: 'desk.column.section', track: '118px', from: 'laptop', sort: 'section' },
  { id: 'author', label: 'desk.column.author', track: '140px', from: 'desktop' },
  { id: 'language', label: 'field.language', track: '76px', from: 'desktop' },
  { id: 'words', label: 'desk.column.words', track: '56px', from: 'tablet', sort: 'words' },
  { id: 'here', label: 'desk.column.here', track: '84px', from: 'tablet' },
  { id: 'changed', label: 'desk.column.changed', track: '84px', from: 'tablet', sort: 'changed' },
  { id: 'changedBy', label: 'desk.column.changedBy', track: '120px', from: 'desktop' },
  { id: 'created', label: 'desk.column.created', track: '84px', from: 'desktop', sort: 'created' },
] as const satisfies readonly Column[];

export type ColumnId = (typeof columns)[number]['id'];

/** What one has until one chooses. */
export const usualColumns: readonly ColumnId[] = ['stage', 'headline', 'section', 'author', 'words', 'here', 'changed'];

/** Those one may choose: which publication an article is for says nothing while there is one. */
export const offeredColumns = (publications: number): readonly ColumnId[] =>
  columns.map(({ id }) => id).filter((id) => id !== 'publication' || publications > 1);

/** The columns that a text names, in its order: each once, the headline always among them; the usual ones where it names none. */
export function readColumns(text: string): readonly ColumnId[] {
  const named = [...new Set(text.split(','))].flatMap((name) => columns.filter(({ id }) => id === name));
  const ids = named.map(({ id }): ColumnId => id);
  if (ids.length === 0) return usualColumns;
  return ids.includes('headline') ? ids : ['headline', ...ids];
}

export const writeColumns = (ids: readonly ColumnId[]): string => ids.join(',');

/** The columns themselves, without those that the window has no room for. */
export function columnsWithin(ids: readonly ColumnId[], width: Column['from']): readonly (typeof columns)[number][] {
  const widths: readonly Column['from'][] = ['tablet', 'laptop', 'desktop'];
  return ids.flatMap((id) =>
    columns.filter((column) => column.id === id && widths.indexOf(column.from) <= widths.indexOf(width)),
  );
}
