import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Channel } from './channel.ts';
import type { Journal } from './journal.ts';

/** Looked at again after, in milliseconds: what other tabs write is seen, too. */
const pause = 2_000;

/** The articles that this browser keeps for a person, those with something unsent first. It needs no connection. */
export const keptQuery = (journal: Journal, person: string) =>
  queryOptions({
    queryKey: ['kept', person],
    queryFn: async () => {
      const kept = await journal.kept(person);
      return kept.sort((one, other) => other.unsent - one.unsent || other.at - one.at);
    },
    staleTime: 0,
    retry: false,
    refetchInterval: pause,
  });

/** Whether the line to the server is up, as the channel knows it. */
export function useOnline(channel: Channel): boolean {
  return useSyncExternalStore(
    useCallback((listener) => channel.onOnline(listener), [channel]),
    () => channel.online,
  );
}

/** A line that comes back at once was not missed. In milliseconds. */
const blink = 1_000;

/**
 * Whether the server cannot be reached, and not only for a moment. A tab that has just begun and is still making its
 * first connection does not know yet, however slow its machine. `patience`, in milliseconds, is for a line that was there.
 */
export function useOffline(channel: Channel, patience = blink): boolean {
  const online = useOnline(channel);
  const [offline, setOffline] = useState(false);
  const met = useRef(false);
  useEffect(() => {
    if (online) {
      met.current = true;
      return setOffline(false);
    }
    let timer: ReturnType<typeof setTimeout>;
    const waitFor = (pause: number) => {
      timer = setTimeout(() => (channel.lost ? setOffline(true) : waitFor(blink)), pause);
    };
    waitFor(met.current ? patience : blink);
    return () => clearTimeout(timer);
  }, [online, channel, patience]);
  return offline;
}

/** How many changes of a person wait in this browser; 0 while nobody wants to know. */
export function useWaiting(journal: Journal, person: string, wanted: boolean): number {
  const { data } = useQuery({ ...keptQuery(journal, person), enabled: wanted });
  return wanted ? (data?.reduce((sum, { unsent }) => sum + unsent, 0) ?? 0) : 0;
}
