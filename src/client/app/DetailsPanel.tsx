import { useCallback, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { fetchDetails } from '../features/details/fetchDetails.ts';

/** The details, once their code is here. */
export function DetailsPanel({ session }: { session: ArticleSession }) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const fetched = useFetched(fetchDetails, !failed, fail);
  if (fetched) return <fetched.Details session={session} />;
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
