import { useCallback, useSyncExternalStore } from 'react';

// One tab's settings follow another's by the storage event; within a tab this tells the other users of a key.
const listeners = new Set<() => void>();
// What could not be written is still true for this tab: storage may be full or forbidden.
const unwritten = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A remembered setting's text; `fallback` where none is stored or the browser keeps nothing. */
export function readStored(key: string, fallback: string): string {
  const here = unwritten.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(key) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Remembers a setting, for commands; components have `useStored`. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    unwritten.delete(key);
  } catch {
    unwritten.set(key, value);
  }
  for (const listener of listeners) listener();
}

/** A setting that this browser remembers, as text. */
export function useStored(key: string, fallback: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(key, fallback));
  const set = useCallback((next: string) => writeStored(key, next), [key]);
  return [value, set];
}
