import { listArticles } from '#api/articles.ts';
import type { InputOf } from '#api/endpoint.ts';

/** What the desk shows: words, filters and sort, as they stand in the address. */
export type DeskFilter = Omit<InputOf<typeof listArticles>, 'after'>;
export type SortKey = NonNullable<DeskFilter['sort']>;

const names = ['q', 'section', 'stage', 'language', 'mine', 'trash', 'sort', 'direction'] as const;

/** The filter of an address; a part that is none, from an old link or a typing error, is left out. */
export function readDeskFilter(search: Readonly<Record<string, unknown>>): DeskFilter {
  const valid = names.flatMap((name) => {
    if (search[name] === undefined || search[name] === '') return [];
    const read = listArticles.input.safeParse({ [name]: search[name] });
    return read.success ? [read.data] : [];
  });
  const { after: _, ...filter } = Object.assign({}, ...valid) as InputOf<typeof listArticles>;
  return filter;
}

/** The filter with some parts changed; `undefined` takes a part out. */
export function changeFilter(
  filter: DeskFilter,
  change: { [Name in keyof DeskFilter]?: DeskFilter[Name] | undefined },
) {
  const entries = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as DeskFilter;
}

/** Whether it leaves articles out, so that an empty list may have its reason here. */
export function isFiltered({ q, section, stage, language, mine }: DeskFilter): boolean {
  return [q, section, stage, language, mine].some((part) => part !== undefined);
}

const downFirst: readonly SortKey[] = ['changed', 'created', 'words', 'relevance'];

/** How the list is sorted: as told, else hits by relevance and the rest by the last change. */
export function sortOf({ q, sort, direction }: DeskFilter): { key: SortKey; direction: 'up' | 'down' } {
  const key = sort ?? (q ? 'relevance' : 'changed');
  return { key, direction: direction ?? (downFirst.includes(key) ? 'down' : 'up') };
}

/** What pressing a column's head does: its natural direction first, then the other. */
export function toggleSort(filter: DeskFilter, key: SortKey): DeskFilter {
  const now = sortOf(filter);
  const natural = downFirst.includes(key) ? 'down' : 'up';
  const opposite = natural === 'down' ? 'up' : 'down';
  const direction = now.key === key && now.direction === natural ? opposite : natural;
  return changeFilter(filter, { sort: key, direction });
}
