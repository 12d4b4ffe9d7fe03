import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { People } from '../features/people/People.tsx';
import { CommandCenter } from './CommandCenter.tsx';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';

export function PeoplePage() {
  const say = useSay();
  const { me } = useMe();
  usePageTitle(say('people.title'));
  return (
    <div className={styles.screen}>
      <CommandCenter />
      <TopBar />
      <main className={styles.scrolling}>
        <ErrorBoundary>
          <WithWords topic="people">
            <People me={me} />
          </WithWords>
        </ErrorBoundary>
      </main>
    </div>
  );
}
