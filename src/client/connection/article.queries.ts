import { queryOptions } from '@tanstack/react-query';
import { getArticle } from '#api/articles.ts';
import { call } from './call.ts';
import { articleKeys } from './liveUpdates.ts';

/** An article's row: its stage, and whether it is in the trash. Its words are the session's. */
export const articleQuery = (id: string) =>
  queryOptions({ queryKey: [articleKeys.one, id], queryFn: () => call(getArticle, { id }) });
