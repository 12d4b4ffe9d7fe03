import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { listPictures } from '#api/media.ts';
import { call } from '../../connection/call.ts';
import { pictureKeys } from '../../connection/pictureRecords.ts';

/** The library's pictures that a search finds, newest first, a page at a time. The last ones stay while others are on their way. */
export const libraryQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [pictureKeys.list, q],
    queryFn: ({ pageParam }) => call(listPictures, { q, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    // Colleagues add pictures all the time, and nobody tells.
    staleTime: 0,
  });
