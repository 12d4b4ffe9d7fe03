import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { can } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { standingQuery } from '../connection/article.queries.ts';
import type { Checker } from '../features/checks/Checker.ts';
import { fetchChecks } from '../features/checks/fetchChecks.ts';
import { useTools } from '../features/editor/tools.store.ts';
import { useMe } from './useMe.ts';

interface ChecksPanelProps {
  session: ArticleSession;
  checker: Checker | null;
  onLeave(): void;
}

const repair = () => useTools.getState().askRepair();

/** The checks, once their code is here. */
export function ChecksPanel({ session, checker, onLeave }: ChecksPanelProps) {
  const say = useSay();
  const { me } = useMe();
  const { data: row } = useQuery(standingQuery(session.article));
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const fetched = useFetched(fetchChecks, !failed, fail);
  if (fetched && checker) {
    const may = { write: row !== undefined && can(me.role, 'write', row), house: can(me.role, 'house') };
    return <fetched.Checks session={session} checker={checker} may={may} onRepair={repair} onLeave={onLeave} />;
  }
  if (!failed) return null;
  return (
    <EmptyState
      title={say('app.partFailed')}
      actions={
        <Button icon="refresh" onClick={() => setFailed(false)}>
          {say('ui.tryAgain')}
        </Button>
      }
    >
      {say('problem.unavailable')}
    </EmptyState>
  );
}
