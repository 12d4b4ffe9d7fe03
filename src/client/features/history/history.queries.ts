import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { readDocumentAt } from '#api/articles.ts';
import { listDeleted, listMilestones, readAuthorship, readHistory } from '#api/history.ts';
import { readDocument } from '#article/newArticle.ts';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';

/** What is made of an article's log, read again when it has grown. */
export const historyKey = (id: string) => ['history', id] as const;
/** While nobody looks at the history it is not kept up: whoever comes back reads it again. */
const staleTime = 0;

/** Who wrote when, a page at a time. */
export const sittingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...historyKey(id), 'sittings'],
    queryFn: ({ pageParam }) => call(readHistory, pageParam === null ? { id } : { id, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next ?? null,
    staleTime,
  });

/** The server says when an article's row has changed, and with it who has named a version. */
export const milestonesQuery = (id: string) =>
  queryOptions({
    queryKey: [articleKeys.one, id, 'milestones'],
    queryFn: async () => (await call(listMilestones, { id })).milestones,
  });

/** The document of a version, and who made it when: that never changes. */
export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['version', id, version],
    queryFn: async () => {
      const { document, author, at } = await call(readDocumentAt, { id, version });
      return { doc: readDocument(document), author, at };
    },
    staleTime: Number.POSITIVE_INFINITY,
    // A document is no plain record that could be compared part by part.
    structuralSharing: false,
  });

export const deletedQuery = (id: string) =>
  queryOptions({
    queryKey: [...historyKey(id), 'deleted'],
    queryFn: async () => (await call(listDeleted, { id })).passages,
    staleTime,
  });

export const authorshipQuery = (id: string) =>
  queryOptions({
    queryKey: [...historyKey(id), 'authorship'],
    queryFn: () => call(readAuthorship, { id }),
    staleTime,
  });
