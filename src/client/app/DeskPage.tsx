import { useNavigate, useSearch } from '@tanstack/react-router';
import { can } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSay } from '#ui/useSay.tsx';
import { Desk } from '../features/desk/Desk.tsx';
import type { DeskFilter } from '../features/desk/deskFilter.ts';
import { useArticleActions } from '../features/desk/useArticleActions.tsx';
import { useDeskKeys } from '../features/desk/useDeskKeys.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';

export function DeskPage() {
  const say = useSay();
  const { me } = useMe();
  const filter: DeskFilter = useSearch({ from: '/signed-in/' });
  const navigate = useNavigate();
  const actions = useArticleActions();
  const mayCreate = can(me.role, 'create');
  usePageTitle(say('desk.title'));
  const create = () => void actions.create(filter.section);
  useDeskKeys(mayCreate ? { n: create } : {});
  const onFilter = (search: DeskFilter, typing = false) => void navigate({ to: paths.desk, search, replace: typing });
  return (
    <div className={styles.screen}>
      <TopBar>
        {mayCreate && (
          <Button look="main" icon="plus" aria-keyshortcuts="n" onClick={create}>
            {say('desk.newArticle')}
          </Button>
        )}
      </TopBar>
      <main className={styles.main}>
        <h1 className="visually-hidden">{say('desk.title')}</h1>
        <ErrorBoundary>
          <Desk me={me} filter={filter} onFilter={onFilter} actions={actions} />
        </ErrorBoundary>
      </main>
    </div>
  );
}
