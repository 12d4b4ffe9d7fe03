import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moveArticle } from '#api/articles.ts';
import { can } from '#article/permissions.ts';
import { type StageName, stages } from '#article/stages.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { articleQuery, type Standing } from '../connection/article.queries.ts';
import { call } from '../connection/call.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import { untilSaved } from '../connection/untilSaved.ts';
import { useMe } from './useMe.ts';

export interface StageMoves {
  /** The next step of the workflow, if it is this person's to take. */
  next: StageName | undefined;
  /** The other stages they may move the article to. */
  others: readonly StageName[];
  busy: boolean;
  move(stage: StageName): void;
}

/** What one may do with the stage of an article; null where one may not move it. */
export function useStageMoves(session: ArticleSession, row: Standing | undefined): StageMoves | null {
  const say = useSay();
  const { me } = useMe();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const [busy, setBusy] = useState(false);
  if (!row || !can(me.role, 'move', row)) return null;

  const move = async (stage: StageName, from: StageName | null) => {
    setBusy(true);
    try {
      // What is typed belongs to the stage it was typed in; after the move one may have no right to send it.
      await untilSaved(session);
      await call(moveArticle, { id: row.id, stage });
      const mayUndo = from !== null && can(me.role, 'move', { stage, trashed: false });
      show(
        say('article.moved', { stage: say(`stage.${stage}`) }),
        mayUndo ? { label: say('desk.undo'), onAction: () => void move(from, null) } : undefined,
      );
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      setBusy(false);
      await queries.invalidateQueries(articleQuery(row.id));
    }
  };
  const at = stages.findIndex(({ name }) => name === row.stage);
  const within = stages.map(({ name }) => name).filter((stage) => can(me.role, 'move', { ...row, stage }));
  const next = within.find((stage) => stage === stages[at + 1]?.name);
  return {
    next,
    others: within.filter((stage) => stage !== row.stage && stage !== next),
    busy,
    move: (stage) => void (busy || move(stage, row.stage)),
  };
}
