import { Link } from '@tanstack/react-router';
import { buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay } from '#ui/useSay.tsx';
import { paths } from './paths.ts';

export function PageNotFound() {
  const say = useSay();
  return (
    <main>
      <h1 className="visually-hidden">Galley</h1>
      <EmptyState
        title={say('app.notFound')}
        actions={
          <Link to={paths.desk} className={buttonClass('line')}>
            {say('app.toDesk')}
          </Link>
        }
      >
        {say('problem.notFound')}
      </EmptyState>
    </main>
  );
}
