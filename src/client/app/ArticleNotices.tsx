import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { restoreArticle } from '#api/articles.ts';
import { can } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { articleQuery, type Standing } from '../connection/article.queries.ts';
import { call } from '../connection/call.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import { useDisplaced } from '../connection/useDisplaced.ts';
import { useMe } from './useMe.ts';
import { WireAlarm } from './WireOfArticle.tsx';

interface ArticleNoticesProps {
  session: ArticleSession;
  row: Standing | undefined;
  /** Shows the panel of displaced text. */
  onDisplaced(): void;
}

/** What the writer should know of the session: why one cannot write, what was displaced, that nothing is kept here. */
export function ArticleNotices({ session, row, onDisplaced }: ArticleNoticesProps) {
  const say = useSay();
  const { me } = useMe();
  // All but the receipt, which changes with every save, and what is told below.
  const { phase, writable, online, journalled, problem } = useStore(
    session.store,
    useShallow(({ receipt: _, displaced: _displaced, ...view }) => view),
  );
  const displaced = useDisplaced(session, me).open.filter(({ person }) => person.id === me.id);
  return (
    <>
      {phase === 'reload' && (
        <Notice
          tone="stop"
          actions={
            <Button icon="refresh" onClick={() => window.location.reload()}>
              {say('article.reload')}
            </Button>
          }
        >
          {say('article.reload.text')}
        </Notice>
      )}
      {phase === 'closed' && (
        <Notice tone="stop">{say('article.closed', { reason: problemSentence(say, problem) })}</Notice>
      )}
      {phase === 'ready' && !writable && online && row && <WhyReadOnly row={row} />}
      {phase === 'ready' && writable && !journalled && <Notice tone="warn">{say('article.noJournal')}</Notice>}
      <WireAlarm row={row} />
      {displaced.length > 0 && (
        <Notice tone="warn" actions={<Button onClick={onDisplaced}>{say('article.displaced.show')}</Button>}>
          {say('article.displaced', { count: displaced.length })}
        </Notice>
      )}
    </>
  );
}

function WhyReadOnly({ row }: { row: Standing }) {
  const say = useSay();
  const { me } = useMe();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const takeBack = async () => {
    try {
      await call(restoreArticle, { id: row.id });
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries(articleQuery(row.id));
    }
  };
  if (row.trashed)
    return (
      <Notice
        tone="plain"
        actions={can(me.role, 'trash', row) && <Button onClick={() => void takeBack()}>{say('desk.restore')}</Button>}
      >
        {say('problem.trashed')}
      </Notice>
    );
  // The row may be a moment older than the rights: then there is nothing true to say yet.
  if (can(me.role, 'write', row)) return null;
  if (!can(me.role, 'create')) return <Notice tone="plain">{say('article.readOnly.role')}</Notice>;
  return <Notice tone="plain">{say('article.readOnly.stage', { stage: say(`stage.${row.stage}`) })}</Notice>;
}
