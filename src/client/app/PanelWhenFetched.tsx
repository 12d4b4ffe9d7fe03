import { type ReactNode, useCallback, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';

interface PanelWhenFetchedProps<Part> {
  /** The same function at each render. */
  fetch(): Promise<Part>;
  children(part: Part): ReactNode;
}

/** A panel, once its code is here; where that cannot be fetched it says so and offers to try again. */
export function PanelWhenFetched<Part>({ fetch, children }: PanelWhenFetchedProps<Part>) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const fetched = useFetched(fetch, !failed, fail);
  if (fetched) return children(fetched);
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
