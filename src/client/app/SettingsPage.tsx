import { useNavigate, useSearch } from '@tanstack/react-router';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { Settings } from '../features/settings/Settings.tsx';
import { CommandCenter } from './CommandCenter.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';
import { TopBar } from './TopBar.tsx';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';

export function SettingsPage() {
  const say = useSay();
  const { me } = useMe();
  const address = useSearch({ from: `/signed-in${paths.settings}` });
  const navigate = useNavigate();
  usePageTitle(say('settings.title'));
  return (
    <div className={styles.screen}>
      <CommandCenter />
      <TopBar />
      <main className={styles.scrolling}>
        <ErrorBoundary>
          <WithWords topic="settings">
            <Settings
              me={me}
              address={address}
              onAddress={(search) => void navigate({ to: paths.settings, search, replace: true })}
            />
          </WithWords>
        </ErrorBoundary>
      </main>
    </div>
  );
}
