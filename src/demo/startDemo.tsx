import { startApp } from '#client/app/startApp.tsx';
import { DemoSign } from './DemoSign.tsx';
import { PageSocket } from './PageSocket.ts';
import { emptyStart, type Leadership, listenToWire, openWire } from './wire.ts';

/** The app with the worker that leads in the place of a server. */
export async function startDemo(leadership: Leadership): Promise<void> {
  listenToWire(openWire(), (message) => {
    if (message.type !== 'emptied') return;
    window.location.replace(import.meta.env.BASE_URL + (message.samples ? '' : emptyStart));
  });
  await startApp({ WebSocket: PageSocket, footer: <DemoSign leadership={leadership} /> });
}
