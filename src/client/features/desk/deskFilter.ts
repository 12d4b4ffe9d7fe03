import { type listArticles, sortKeys } from '#api/articles.ts';
import type { InputOf } from '#api/endpoint.ts';
import { idForm } from '#api/idForm.ts';
import { articleLanguages } from '#article/fields.ts';
import { stageNames } from '#article/stages.ts';

/** Which articles the desk shows: words, filters and sort. */
export type DeskFilter = Omit<InputOf<typeof listArticles>, 'after' | 'skip'>;
export type SortKey = NonNullable<DeskFilter['sort']>;

/** All that the desk's address says: the filter, how it is laid out, which columns it has, and the saved view it came from. */
export interface DeskAddress extends DeskFilter {
  layout?: 'board';
  /** Ids with commas between them. */
  columns?: string;
  view?: string;
}

/** What each part may be: one of these, any text up to a length, or what fits. The server has the same in the shape of its input. */
const parts: Readonly<Record<keyof DeskFilter, readonly string[] | number | RegExp>> = {
  q: 200,
  publication: idForm,
  section: 60,
  stage: stageNames,
  language: articleLanguages,
  mine: ['true'],
  recent: ['true'],
  trash: ['true'],
  sort: sortKeys,
  direction: ['up', 'down'],
};

/** The filter of an address; a part that is none, from an old link or a typing error, is left out. */
export function readDeskFilter(search: Readonly<Record<string, unknown>>): DeskFilter {
  const valid = Object.entries(parts).filter(([name, allowed]) => {
    const value = search[name];
    if (typeof value !== 'string' || value === '') return false;
    if (allowed instanceof RegExp) return allowed.test(value);
    return typeof allowed === 'number' ? value.length <= allowed : allowed.includes(value);
  });
  return Object.fromEntries(valid.map(([name]) => [name, search[name]])) as DeskFilter;
}

export function readDeskAddress(search: Readonly<Record<string, unknown>>): DeskAddress {
  const { layout, columns, view } = search;
  return {
    ...readDeskFilter(search),
    ...(layout === 'board' ? { layout } : {}),
    ...(typeof columns === 'string' && columns !== '' ? { columns } : {}),
    ...(typeof view === 'string' && idForm.test(view) ? { view } : {}),
  };
}

/** What is saved under a name: everything but the name's own id, in an order that is always the same. */
export function writeDeskAddress({ view: _, ...address }: DeskAddress): string {
  const stated = Object.entries(address).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(stated.toSorted(([a], [b]) => (a < b ? -1 : 1)) as [string, string][]).toString();
}

/** The address with some parts changed; `undefined` takes a part out. */
export function changeFilter<Address extends DeskFilter>(
  filter: Address,
  change: { [Name in keyof Address]?: Address[Name] | undefined },
): Address {
  const entries = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Address;
}

/** What was changed from one address to another, done to a third: the address on the screen may be a step behind the newest. */
export function sameChange<Address extends DeskFilter>(newest: Address, from: Address, to: Address): Address {
  const names = Object.keys({ ...from, ...to }) as (keyof Address)[];
  const changed = names.filter((name) => from[name] !== to[name]).map((name) => [name, to[name]] as const);
  return changeFilter(newest, Object.fromEntries(changed) as Partial<Address>);
}

/** Whether it leaves articles out, so that an empty list may have its reason here. */
export function isFiltered({ q, publication, section, stage, language, mine, recent }: DeskFilter): boolean {
  return [q, publication, section, stage, language, mine, recent].some((part) => part !== undefined);
}

const downFirst: readonly SortKey[] = ['changed', 'created', 'opened', 'words', 'relevance'];

/** How the list is sorted: as told, else hits by relevance and the rest by the last change. */
export function sortOf({ q, recent, sort, direction }: DeskFilter): { key: SortKey; direction: 'up' | 'down' } {
  const key = sort ?? (q ? 'relevance' : recent ? 'opened' : 'changed');
  return { key, direction: direction ?? (downFirst.includes(key) ? 'down' : 'up') };
}

/** What pressing a column's head does: its natural direction first, then the other. */
export function toggleSort<Address extends DeskFilter>(filter: Address, key: SortKey): Address {
  const now = sortOf(filter);
  const natural = downFirst.includes(key) ? 'down' : 'up';
  const opposite = natural === 'down' ? 'up' : 'down';
  const direction = now.key === key && now.direction === natural ? opposite : natural;
  return changeFilter<DeskFilter>(filter, { sort: key, direction }) as Address;
}
