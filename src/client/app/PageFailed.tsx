import { useRouter } from '@tanstack/react-router';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../connection/problemSentence.ts';

/** A whole page that could not be shown, such as when the server does not answer. */
export function PageFailed({ error }: { error: unknown }) {
  const say = useSay();
  const router = useRouter();
  return (
    <main>
      <h1 className="visually-hidden">Galley</h1>
      <EmptyState
        title={say('app.failed')}
        actions={
          <Button icon="refresh" onClick={() => void router.invalidate()}>
            {say('ui.tryAgain')}
          </Button>
        }
      >
        {problemSentence(say, error)}
      </EmptyState>
    </main>
  );
}
