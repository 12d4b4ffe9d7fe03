import { queryOptions } from '@tanstack/react-query';
import { readDocumentAt } from '#api/articles.ts';
import { listMilestones } from '#api/history.ts';
import { readDocument } from '#article/newArticle.ts';
import { call } from './call.ts';
import { articleKeys } from './liveUpdates.ts';

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
