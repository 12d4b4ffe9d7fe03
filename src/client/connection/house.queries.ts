import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import { keepHouse } from './house.store.ts';
import { inTime } from './inTime.ts';
import { houseKey } from './liveUpdates.ts';

/** What the house has decided. The channel says when it changes. Its endpoint is fetched with the first question. */
export const houseQuery = queryOptions({
  queryKey: [houseKey],
  queryFn: async () => {
    const house = await call((await import('#api/house.ts')).getHouse, {});
    // Also where the settings ask: what was decided there a moment ago holds for what is started next, with a line or without.
    keepHouse(house.publications);
    return house;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** How long is waited for what the house has decided, in milliseconds; after that the last that was heard of it has to do. */
const patience = 1_000;

/** Has the house as it is now at hand; where it was heard of already, and has not changed since, at once. */
export async function hearHouse(queries: QueryClient): Promise<void> {
  try {
    await inTime(queries.fetchQuery(houseQuery), patience, 'The house was not heard in time');
  } catch {
    // What this browser remembers holds.
  }
}
