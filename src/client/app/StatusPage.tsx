import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { Status } from '../features/status/Status.tsx';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useWorkplace } from './Workplace.tsx';

export function StatusPage() {
  const say = useSay();
  const { me, newsroom } = useMe();
  const { channel, journal } = useWorkplace();
  usePageTitle(say('status.title'));
  return (
    <div className={styles.screen}>
      <TopBar />
      <main className={styles.scrolling}>
        <ErrorBoundary>
          <WithWords topic="status">
            <Status me={me} newsroom={newsroom} channel={channel} journal={journal} />
          </WithWords>
        </ErrorBoundary>
      </main>
    </div>
  );
}
