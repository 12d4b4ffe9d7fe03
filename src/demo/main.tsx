import '#ui/tokens.css';
import '#ui/base.css';
import './boot.css';
import { deleteDB } from 'idb';
import { applyTheme } from '#ui/useTheme.tsx';
import { bootScreen } from './bootScreen.ts';
import { keepSite, serviceWorkerReady } from './serviceWorkerReady.ts';
import { type Leadership, listenToWire, openWire, sayOnWire } from './wire.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
applyTheme();
const screen = bootScreen(root);

if (!('serviceWorker' in navigator) || !('locks' in navigator)) screen.stop('impossible', 'needs');
else {
  start().catch((error: unknown) => {
    console.error(error);
    screen.stop('failed', 'failedText');
  });
}

async function start(): Promise<void> {
  const app = import('./startDemo.tsx');
  const led = leader();
  // Its name tells the worker of the page's address.
  new Worker(new URL('./newsroom.worker.ts', import.meta.url), { type: 'module', name: window.location.search });
  try {
    await serviceWorkerReady();
  } catch (error) {
    console.error(error);
    return screen.stop('impossible', 'needs');
  }
  const leadership = await led;
  await forgetOther(leadership.newsroom);
  await (await app).startDemo(leadership);
  keepSite();
}

/** Waits until a worker leads: this tab's, or that of another one. */
function leader(): Promise<Leadership> {
  const wire = openWire();
  return new Promise((resolve, reject) => {
    const endListening = listenToWire(wire, (message) => {
      if (message.type === 'starting') screen.show(message.step);
      else if (message.type === 'failed') reject(new Error('The newsroom does not open'));
      else if (message.type === 'here') {
        endListening();
        resolve(message);
      }
    });
    sayOnWire(wire, { type: 'who' });
  });
}

/** The local copy of a newsroom that was emptied, or that a browser without storage has forgotten, belongs to no article. */
async function forgetOther(newsroom: string): Promise<void> {
  const key = 'galley.demo.newsroom';
  if (localStorage.getItem(key) === newsroom) return;
  await deleteDB('galley');
  localStorage.setItem(key, newsroom);
}
