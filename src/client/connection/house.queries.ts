import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import { houseKey } from './liveUpdates.ts';

/** What the house has decided. The channel says when it changes. Its endpoint is fetched with the first question. */
export const houseQuery = queryOptions({
  queryKey: [houseKey],
  queryFn: async () => call((await import('#api/house.ts')).getHouse, {}),
  staleTime: Number.POSITIVE_INFINITY,
});
