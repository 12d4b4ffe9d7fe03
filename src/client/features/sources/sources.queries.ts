import { queryOptions } from '@tanstack/react-query';
import { getSource, listSources } from '#api/imports.ts';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';

/** What came into an article from elsewhere; read again when the server says that the article's records changed. */
export const sourcesQuery = (id: string) =>
  queryOptions({
    queryKey: [articleKeys.one, id, 'sources'],
    queryFn: async () => (await call(listSources, { id })).sources,
  });

/** One of them, whole; it never changes. */
export const sourceQuery = (id: string, source: string) =>
  queryOptions({
    queryKey: ['source', id, source],
    queryFn: () => call(getSource, { id, source }),
    staleTime: Number.POSITIVE_INFINITY,
  });
