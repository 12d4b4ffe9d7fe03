import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { Keys } from '../features/wire/Keys.tsx';
import { Refusals } from '../features/wire/Refusals.tsx';
import { SidePage } from '../features/wire/SidePage.tsx';
import { CommandCenter } from './CommandCenter.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { usePageTitle } from './usePageTitle.ts';

export const WireKeysPage = () => (
  <WireSide>
    <Keys />
  </WireSide>
);

export const WireRefusedPage = () => (
  <WireSide>
    <Refusals />
  </WireSide>
);

/** A page beside the inbox, with the way back to it. */
function WireSide({ children }: { children: ReactNode }) {
  const say = useSay();
  usePageTitle(say('wire.title'));
  return (
    <div className={styles.screen}>
      <CommandCenter />
      <TopBar beside={<Link to={paths.wire}>{say('wire.title')}</Link>} />
      <main className={styles.scrolling}>
        <ErrorBoundary>
          <WithWords topic="wire">
            <SidePage>{children}</SidePage>
          </WithWords>
        </ErrorBoundary>
      </main>
    </div>
  );
}
