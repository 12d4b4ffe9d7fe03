import { create } from 'zustand';
import type { HouseStyle } from '#language/houseStyle.ts';
import { type HouseSettings, styleIn, usualSettings } from '#lint/house.ts';

const key = 'galley.house';

/** What the house has decided, as this browser has heard it last: one goes on with it while there is no connection. */
export const useHouse = create<{ settings: HouseSettings }>()(() => ({ settings: recalled() }));

function recalled(): HouseSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as HouseSettings | null;
    return kept?.languages && Array.isArray(kept.names) ? kept : usualSettings;
  } catch {
    return usualSettings;
  }
}

/** Takes what the house has decided; `null` forgets it. */
export function keepHouse(settings: HouseSettings | null): void {
  const text = JSON.stringify(settings ?? usualSettings);
  // The same again would have everything checked again.
  if (text !== JSON.stringify(useHouse.getState().settings)) useHouse.setState({ settings: settings ?? usualSettings });
  try {
    if (settings) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing asks again when it is opened again.
  }
}

/** How the house sets a language now, for who does not draw: commands and keys. */
export function houseStyle(language: string): HouseStyle {
  return styleIn(useHouse.getState().settings, language);
}

/** How the house sets a language, drawn again when that changes. */
export function useHouseStyle(language: string): HouseStyle {
  return useHouse(({ settings }) => styleIn(settings, language));
}
