import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moveArticle } from '#api/articles.ts';
import { can } from '#article/permissions.ts';
import { type StageName, stages } from '#article/stages.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { articleQuery, type Standing } from '../connection/article.queries.ts';
import { call } from '../connection/call.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import { untilSaved } from '../connection/untilSaved.ts';
import { useMe } from './useMe.ts';

/** The one main button: the next step of the workflow. The other stages are in the menu beside it. */
export function StageControl({ session, row }: { session: ArticleSession; row: Standing | undefined }) {
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
  const within = stages.filter(({ name }) => can(me.role, 'move', { ...row, stage: name }));
  const next = within.find(({ name }) => name === stages[at + 1]?.name);
  const others = within.filter(({ name }) => name !== row.stage && name !== next?.name);
  return (
    <>
      {next && (
        <Button look="main" aria-disabled={busy} onClick={() => busy || void move(next.name, row.stage)}>
          {say(`article.moveTo.${next.name}`)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu
          label={say('article.otherStages')}
          actions={others.map(({ name }) => ({
            id: name,
            label: say(`article.moveTo.${name}`),
            onAction: () => void move(name, row.stage),
          }))}
          trigger={(props) => <IconButton {...props} icon="dots" label={say('article.otherStages')} />}
        />
      )}
    </>
  );
}
