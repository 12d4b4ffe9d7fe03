import { queryOptions } from '@tanstack/react-query';

/** All of it is in this browser: it is looked up anew each time, and needs no connection. */
const here = { staleTime: 0, retry: false } as const;

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
