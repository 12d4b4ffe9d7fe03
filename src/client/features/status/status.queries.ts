import { queryOptions } from '@tanstack/react-query';
import { readDocument } from '#article/newArticle.ts';
import { frontText } from '#article/text.ts';
import type { Journal } from '../../connection/journal.ts';

/** All of it is in this browser: it is looked up anew each time, and needs no connection. */
const here = { staleTime: 0, retry: false, networkMode: 'always' } as const;

/** The articles that this browser keeps for a person, those with something unsent first. */
export const keptQuery = (journal: Journal, person: string) =>
  queryOptions({
    ...here,
    queryKey: ['kept', person],
    queryFn: async () => {
      const kept = await journal.kept(person);
      const rows = kept.map(({ document, ...facts }) => ({ ...facts, headline: headlineOf(document) }));
      return rows.sort((one, other) => other.unsent - one.unsent || other.at - one.at);
    },
    refetchInterval: 2_000,
  });

function headlineOf(json: unknown): string {
  try {
    return frontText(readDocument(json), 'headline');
  } catch {
    // Of a newer Galley: which article it is can still be seen by opening it.
    return '';
  }
}

/** Room in this browser, in bytes; null where it does not say. */
export const storageQuery = queryOptions({
  ...here,
  queryKey: ['storage'],
  queryFn: async () => {
    if (!navigator.storage?.estimate) return null;
    const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage, most: quota, persisted };
  },
});

/** Whether this browser keeps the app itself. */
export const appQuery = queryOptions({
  ...here,
  queryKey: ['app-kept'],
  queryFn: async () => Boolean((await navigator.serviceWorker?.getRegistration())?.active),
});
