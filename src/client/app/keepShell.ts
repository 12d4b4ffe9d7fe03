import shell from './shell.worker.ts?worker&url';

/** What was asked for comes first; then the shell is fetched. In milliseconds. */
const settled = 1_000;

/**
 * Has the browser keep the app itself, so that it opens without a connection. Nothing of a person is in it. A browser
 * that keeps nothing goes on without.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    setTimeout(() => {
      navigator.serviceWorker.register(shell, { updateViaCache: 'none' }).catch(() => undefined);
    }, settled);
  });
}
