import type { Node } from '@tiptap/pm/model';
import { create } from 'zustand';
import { type ArticleLanguage, mainPublication } from '#article/fields.ts';
import type { HouseStyle } from '#language/houseStyle.ts';
import { type HouseSettings, startingLanguage, styleIn, usualSettings } from '#lint/house.ts';

const key = 'galley.house';

/** A publication of the newsroom, by the id that its articles have; the main one's name may be empty. */
interface Publication {
  id: string;
  name: string;
  settings: HouseSettings;
}

interface House {
  /** The main one first; empty as long as nothing is known of any. */
  publications: readonly Publication[];
}

/** What the house has decided, as this browser has heard it last: one goes on with it while there is no connection. */
export const useHouse = create<House>()(() => ({ publications: recalled() }));

function recalled(): readonly Publication[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown;
    return Array.isArray(kept) && kept.every(isPublication) ? kept : [];
  } catch {
    return [];
  }
}

function isPublication(kept: unknown): kept is Publication {
  const { id, settings } = (kept ?? {}) as Partial<Publication>;
  return typeof id === 'string' && settings?.languages !== undefined && Array.isArray(settings.names);
}

/** Takes what the house has decided; `null` forgets it. */
export function keepHouse(publications: readonly Publication[] | null): void {
  const before = useHouse.getState().publications;
  const kept = (publications ?? []).map(({ id, name, settings }) => {
    const known = before.find((publication) => publication.id === id)?.settings;
    // The same again would have everything checked again.
    return { id, name, settings: known && JSON.stringify(known) === JSON.stringify(settings) ? known : settings };
  });
  const text = JSON.stringify(kept);
  if (text !== JSON.stringify(before)) useHouse.setState({ publications: kept });
  try {
    if (publications) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing asks again when it is opened again.
  }
}

/** What a publication is called; one whose id is known to nobody by its id. */
export function publicationName(
  say: (word: 'publication.main') => string,
  publications: readonly Pick<Publication, 'id' | 'name'>[],
  id: string,
): string {
  const found = publications.find((publication) => publication.id === id);
  return found ? found.name || say('publication.main') : id;
}

/** What a publication has decided; one that is not there any more is the main one. The same object as long as it is the same. */
function settingsOf({ publications }: House, id: string): HouseSettings {
  const found = publications.find((publication) => publication.id === id) ?? publications[0];
  return found?.settings ?? usualSettings;
}

/** What the publication of an article has decided. */
export function houseOfArticle(doc: Node): HouseSettings {
  return settingsOf(useHouse.getState(), String(doc.attrs.publication));
}

/** The language that an article of a publication begins in where nobody says another, as far as this browser knows. */
export function startingLanguageOf(publication = mainPublication): ArticleLanguage {
  return startingLanguage(settingsOf(useHouse.getState(), publication));
}

/** How the publication of an article sets a language, that of the article unless told, for who does not draw: commands and keys. */
export function houseStyle(doc: Node, language = String(doc.attrs.language)): HouseStyle {
  return styleIn(houseOfArticle(doc), language);
}

/** How a publication sets a language, drawn again when that changes. */
export function useHouseStyle(publication: string, language: string): HouseStyle {
  return useHouse((house) => styleIn(settingsOf(house, publication), language));
}
