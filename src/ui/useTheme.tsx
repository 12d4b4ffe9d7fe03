import { readStored, useStored } from './useStored.tsx';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'galley.theme';
const asTheme = (text: string): Theme => themes.find((theme) => theme === text) ?? 'system';

/** Sets the page's theme; tokens.css does the rest. */
export function applyTheme(theme: Theme = asTheme(readStored(key, 'system'))): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [stored, store] = useStored(key, 'system');
  const set = (theme: Theme) => {
    store(theme);
    applyTheme(theme);
  };
  return [asTheme(stored), set];
}
