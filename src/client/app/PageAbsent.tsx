import { Link } from '@tanstack/react-router';
import type { Problem } from '#api/problem.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../connection/problemSentence.ts';
import { paths } from './paths.ts';

interface PageAbsentProps {
  phase: 'closed' | 'reload';
  problem: Problem | null;
}

/** An article that cannot be shown: it is not there, not for this person, or made by a newer Galley. */
export function PageAbsent({ phase, problem }: PageAbsentProps) {
  const say = useSay();
  const reload = phase === 'reload';
  return (
    <main>
      <h1 className="visually-hidden">Galley</h1>
      <EmptyState
        title={say(reload ? 'article.reload.title' : 'article.absent')}
        actions={
          <>
            {reload && (
              <Button look="main" icon="refresh" onClick={() => window.location.reload()}>
                {say('article.reload')}
              </Button>
            )}
            <Link to={paths.desk} className={buttonClass('line')}>
              {say('app.toDesk')}
            </Link>
          </>
        }
      >
        {reload ? say('article.reload.text') : problemSentence(say, problem)}
      </EmptyState>
    </main>
  );
}
