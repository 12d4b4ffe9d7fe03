import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { can } from '#article/permissions.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { Inbox } from '../features/wire/Inbox.tsx';
import type { WireAddress } from '../features/wire/wireAddress.ts';
import { CommandCenter } from './CommandCenter.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';
import { WireWays } from './WireWays.tsx';

export function WirePage() {
  const say = useSay();
  const { me } = useMe();
  const address: WireAddress = useSearch({ from: '/signed-in/wire' });
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const onAddress = useCallback(
    (to: WireAddress, replace = false) => void navigate({ to: paths.wire, search: to, replace }),
    [navigate],
  );
  usePageTitle(say('wire.title'));
  return (
    <div className={styles.screen}>
      <CommandCenter />
      <TopBar />
      <main className={styles.main}>
        <h1 className="visually-hidden">{say('wire.title')}</h1>
        <ErrorBoundary>
          <WithWords topic="wire">
            <Inbox
              me={me}
              address={address}
              onAddress={onAddress}
              searchRef={search}
              more={<WireWays keys={can(me.role, 'keys')} refused={can(me.role, 'embargoed')} />}
            />
          </WithWords>
        </ErrorBoundary>
      </main>
    </div>
  );
}
