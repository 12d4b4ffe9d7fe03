import { queryOptions } from '@tanstack/react-query';
import { type ArticleRow, getArticle } from '#api/articles.ts';
import { call } from './call.ts';
import { articleKeys } from './liveUpdates.ts';

/** An article's row: its stage, and whether it is in the trash. Its words are the session's. */
export const articleQuery = (id: string) =>
  queryOptions({ queryKey: [articleKeys.one, id], queryFn: () => call(getArticle, { id }) });

/** Where an article stands. */
export type Standing = Pick<ArticleRow, 'id' | 'stage' | 'trashed' | 'published' | 'wire'>;

/** The part of the row that the article's screen draws: the rest changes with every pause in typing, and would draw it all anew. */
export const standingQuery = (id: string) =>
  queryOptions({
    ...articleQuery(id),
    select: ({ id, stage, trashed, published, wire }: ArticleRow): Standing => ({
      id,
      stage,
      trashed,
      published,
      wire,
    }),
  });
