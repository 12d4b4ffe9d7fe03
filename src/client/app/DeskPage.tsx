import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import type { StartedWith } from '#api/articles.ts';
import { can } from '#article/permissions.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { hearHouse } from '../connection/house.queries.ts';
import { useOffline } from '../connection/kept.queries.ts';
import { startArticle } from '../connection/startArticle.ts';
import { Desk } from '../features/desk/Desk.tsx';
import { forgetPlace } from '../features/desk/desk.store.ts';
import { changeFilter, type DeskAddress, sameChange } from '../features/desk/deskFilter.ts';
import { fetchKeptHere } from '../features/desk/fetchKeptHere.ts';
import { useArticleActions } from '../features/desk/useArticleActions.tsx';
import { CommandCenter } from './CommandCenter.tsx';
import { DeskExport } from './DeskExport.tsx';
import { DeskImport } from './DeskImport.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { useHouseSettings } from './useHouseSettings.ts';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useWorkplace } from './Workplace.tsx';

/** The list one works in stays while a server starts again, in milliseconds; that one is offline is said before. */
const absence = 4_000;

export function DeskPage() {
  const say = useSay();
  const { me } = useMe();
  const address: DeskAddress = useSearch({ from: '/signed-in/' });
  const navigate = useNavigate();
  const workplace = useWorkplace();
  const queries = useQueryClient();
  const start = useCallback(
    async (fields: StartedWith) => {
      if (workplace.channel.online) await hearHouse(queries);
      return startArticle(fields, { me, ...workplace });
    },
    [me, workplace, queries],
  );
  const actions = useArticleActions(start);
  const offline = useOffline(workplace.channel, absence);
  const KeptHere = useFetched(fetchKeptHere, offline);
  const mayCreate = can(me.role, 'create');
  usePageTitle(say('desk.title'));
  useHouseSettings();
  // What is started or brought in while the desk shows a publication is for it; what is started is in the section and the
  // language that it shows.
  const { language, publication, section } = address;
  const create = () => void actions.create({ language, publication, section });
  const search = useRef<HTMLInputElement>(null);
  const onAddress = useCallback(
    (to: DeskAddress, replace = false) => {
      forgetPlace(to);
      void navigate({ to: paths.desk, search: (newest: DeskAddress) => sameChange(newest, address, to), replace });
    },
    [navigate, address],
  );
  const layouts = (['list', 'board'] as const).map((value) => ({ value, label: say(`desk.layout.${value}`) }));
  return (
    <div className={styles.screen}>
      <CommandCenter
        desk={{ address, onAddress, create: mayCreate ? create : undefined, search: () => search.current?.focus() }}
      />
      <ErrorBoundary tool>
        <DeskExport />
      </ErrorBoundary>
      <TopBar
        beside={
          <Segments
            label={say('desk.layout')}
            value={address.layout ?? 'list'}
            options={layouts}
            onChange={(layout) =>
              onAddress(changeFilter(address, { layout: layout === 'board' ? layout : undefined, view: undefined }))
            }
          />
        }
      >
        <Link to={paths.wire} className={`${buttonClass('line')} ${styles.wide}`}>
          {say('wire.title')}
        </Link>
        {mayCreate && !offline && <DeskImport publication={publication} className={styles.short ?? ''} />}
        {mayCreate && (
          <Button
            look="main"
            icon="plus"
            aria-label={say('desk.newArticle')}
            aria-keyshortcuts="n"
            className={styles.short ?? ''}
            onClick={create}
          >
            <span>{say('desk.newArticle')}</span>
          </Button>
        )}
      </TopBar>
      <main className={styles.main}>
        <h1 className="visually-hidden">{say('desk.title')}</h1>
        <ErrorBoundary>
          {offline && KeptHere ? (
            <KeptHere me={me} journal={workplace.journal} />
          ) : (
            <Desk me={me} address={address} onAddress={onAddress} actions={actions} searchRef={search} />
          )}
        </ErrorBoundary>
      </main>
    </div>
  );
}
