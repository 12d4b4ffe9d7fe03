import serviceWorker from './serviceWorker.ts?worker&url';

/** How long a page that was loaded past its service worker waits to be taken over, in milliseconds. */
const patience = 3_000;
const reloaded = 'galley.demo.reloaded';

/** Resolves when requests of this page go through the demo's service worker; rejects where there can be none. */
export async function serviceWorkerReady(): Promise<void> {
  const { serviceWorker: workers } = navigator;
  await workers.register(serviceWorker, { scope: import.meta.env.BASE_URL, updateViaCache: 'none' });
  const { active } = await workers.ready;
  if (!workers.controller) {
    const taken = new Promise<void>((resolve) => {
      workers.addEventListener('controllerchange', () => resolve(), { once: true });
      setTimeout(resolve, patience);
    });
    active?.postMessage('claim');
    await taken;
  }
  if (workers.controller) return sessionStorage.removeItem(reloaded);
  // A forced reload goes past it for good; an ordinary one does not.
  if (sessionStorage.getItem(reloaded)) throw new Error('No service worker takes this page');
  sessionStorage.setItem(reloaded, 'yes');
  window.location.reload();
  await new Promise(() => {});
}

/** Has the site kept for when there is no connection. */
export function keepSite(): void {
  navigator.serviceWorker.controller?.postMessage('keepFiles');
}
