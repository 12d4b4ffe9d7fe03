import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import {
  type ArticleRow,
  addSamples,
  duplicateArticle,
  moveArticle,
  restoreArticle,
  type StartedWith,
  trashArticle,
} from '#api/articles.ts';
import type { StageName } from '#article/stages.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';
import { problemSentence } from '../../connection/problemSentence.ts';

/** What one does with whole articles. A failure is told, and nothing looks done that is not. `start` makes a new one and says its id. */
export function useArticleActions(start: (fields: StartedWith) => Promise<string>) {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);

  return useMemo(() => {
    const attempt = async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (failure) {
        show(problemSentence(say, failure));
      } finally {
        await queries.invalidateQueries({ queryKey: [articleKeys.list] });
      }
    };
    const open = (id: string) => navigate({ to: '/articles/$id', params: { id } });
    const nameOf = (article: ArticleRow) => article.headline || say('desk.untitled');

    const restore = (article: ArticleRow) =>
      attempt(async () => {
        await call(restoreArticle, { id: article.id });
        show(say('desk.restored', { headline: nameOf(article) }));
      });

    /** Hands an article on to another stage, and back by one press. `moved` is told where it has gone. */
    const move = (article: ArticleRow, stage: StageName, moved?: (stage: StageName) => void): Promise<void> =>
      attempt(async () => {
        await call(moveArticle, { id: article.id, stage });
        moved?.(stage);
        show(say('article.moved', { stage: say(`stage.${stage}`) }), {
          label: say('desk.undo'),
          onAction: () => void move({ ...article, stage }, article.stage, moved),
        });
      });

    return {
      open,
      move,
      create: (fields: StartedWith = {}) => attempt(async () => open(await start(fields))),
      duplicate: (article: ArticleRow) =>
        attempt(async () => open((await call(duplicateArticle, { id: article.id })).id)),
      trash: (article: ArticleRow) =>
        attempt(async () => {
          await call(trashArticle, { id: article.id });
          show(say('desk.trashed', { headline: nameOf(article) }), {
            label: say('desk.undo'),
            onAction: () => void restore(article),
          });
        }),
      restore,
      addSamples: () =>
        attempt(async () => {
          const { ids } = await call(addSamples, {});
          show(say('desk.samplesAdded', { count: ids.length }));
        }),
    };
  }, [say, navigate, queries, show, start]);
}

export type ArticleActions = ReturnType<typeof useArticleActions>;
