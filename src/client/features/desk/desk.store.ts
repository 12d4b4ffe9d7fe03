import { create } from 'zustand';
import type { ArticleRow } from '#api/articles.ts';
import { type DeskAddress, writeDeskAddress } from './deskFilter.ts';

/** Where one was in a list: one comes back to the same place. */
export interface Place {
  /** The article that had the focus, and its number in the list. */
  article: string | null;
  index: number;
  scrolled: number;
}

const storageKey = 'galley.desk';
const start: Place = { article: null, index: 0, scrolled: 0 };

interface DeskPlaces {
  /** By what the address says of the list. */
  places: Readonly<Record<string, Place>>;
  /** The address of the desk that one was at last. */
  last: DeskAddress;
}

/** The places of this tab; a reload finds them again. */
export const useDeskPlaces = create<DeskPlaces>(() => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    if (stored && typeof stored === 'object') return stored as DeskPlaces;
  } catch {
    // Forbidden storage, or another version's: one begins at the top.
  }
  return { places: {}, last: {} };
});

window.addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(useDeskPlaces.getState()));
  } catch {
    // Forbidden or full: a reload then begins at the top.
  }
});

export function placeOf(address: DeskAddress): Place {
  return useDeskPlaces.getState().places[writeDeskAddress(address)] ?? start;
}

export function rememberPlace(address: DeskAddress, place: Partial<Place>): void {
  const { places } = useDeskPlaces.getState();
  useDeskPlaces.setState({
    places: { ...places, [writeDeskAddress(address)]: { ...placeOf(address), ...place } },
  });
}

/** Who goes to a list, rather than back to it, begins at its top. */
export function forgetPlace(address: DeskAddress): void {
  const { [writeDeskAddress(address)]: _, ...places } = useDeskPlaces.getState().places;
  useDeskPlaces.setState({ places });
}

interface Selection {
  rows: ReadonlyMap<string, ArticleRow>;
  /** The number in the list from which a range begins. */
  anchor: number | null;
}

/** The articles that one has selected to do something with together. */
export const useSelection = create<Selection>(() => ({ rows: new Map(), anchor: null }));

export function toggleSelected(row: ArticleRow, index: number): void {
  const rows = new Map(useSelection.getState().rows);
  if (!rows.delete(row.id)) rows.set(row.id, row);
  useSelection.setState({ rows, anchor: index });
}

export function addSelected(added: readonly ArticleRow[]): void {
  const rows = new Map(useSelection.getState().rows);
  for (const row of added) rows.set(row.id, row);
  useSelection.setState({ rows });
}

export function selectOnly(rows: readonly ArticleRow[]): void {
  useSelection.setState({ rows: new Map(rows.map((row) => [row.id, row])), anchor: null });
}

/** The articles that are being exported, what each is called by its id; null while none is. */
export const useDeskExport = create<{ articles: ReadonlyMap<string, string> | null }>(() => ({ articles: null }));

export function askExport(articles: ReadonlyMap<string, string> | null): void {
  useDeskExport.setState({ articles });
}
