import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '#ui/tokens.css';
import '#ui/base.css';
import { createRoot } from 'react-dom/client';
import { fetchSpeech } from '#ui/useSay.tsx';
import { applyTheme } from '#ui/useTheme.tsx';
import { createQueryClient } from '../connection/createQueryClient.ts';
import { App, type AppOptions } from './App.tsx';

/** Puts the app into the page. */
export async function startApp(options: AppOptions = {}): Promise<void> {
  applyTheme();
  const root = document.getElementById('app');
  if (!root) throw new Error('index.html has no #app');
  // No StrictMode: it opens and closes every session twice, and each opening claims a lock of the browser.
  createRoot(root).render(<App queries={createQueryClient()} speech={await fetchSpeech()} {...options} />);
}
