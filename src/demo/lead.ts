import pageStyle from '#page/page.css?url';
import { newId, newToken, sha256 } from '#server/chance.ts';
import { createNewsroom } from '#server/createNewsroom.ts';
import type { Home, MediaStore } from '#server/home.ts';
import { type CookieJar, openCookieJar } from './cookieJar.ts';
import { enter } from './enter.ts';
import { createImages } from './images.ts';
import { noOutside } from './noOutside.ts';
import { createPasswords } from './passwords.ts';
import { readAside } from './readAside.ts';
import { openStorage } from './storage.ts';
import { serveWire } from './switchboard.ts';
import { wasmDatabase } from './wasmDatabase.ts';
import { listenToWire, type StartStep, sayOnWire } from './wire.ts';

/** A note beside the database says which newsroom it is. */
const nameKey = 'newsroom';

/**
 * Opens the newsroom in this worker and serves every tab; `samples`: a new one begins with the sample articles. Resolves
 * when it has been emptied: then somebody else leads.
 */
export async function lead(wire: BroadcastChannel, samples: boolean): Promise<void> {
  const starting = (step: StartStep) => sayOnWire(wire, { type: 'starting', step });
  starting('database');
  const storage = await openStorage();
  const { files, keeps } = storage;
  const db = await wasmDatabase(storage.sqlite, storage.connection);
  starting('newsroom');
  const { origin } = self.location;
  const newsroom = createNewsroom({
    config: { origin, newsroom: 'Galley', pageStyles: [pageStyle] },
    db,
    media: files,
    images: createImages(),
    // The library of readers is fetched with the first file.
    readFiles: readAside(() => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })),
    fetchOutside: noOutside,
    askGrammar: null,
    passwords: createPasswords(),
    log,
    now: Date.now,
    newId,
    newToken,
    sha256,
    freeBytes,
  });
  const term = newId();
  const name = await newsroomName(files);
  // Nobody is led before there is something to see.
  let open = false;
  const jar: CookieJar = await openCookieJar(files, () => open && here());
  const here = () => sayOnWire(wire, { type: 'here', term, newsroom: name, keeps, signedIn: jar.cookie !== '' });
  const board = serveWire({ newsroom, jar, wire, locks: navigator.locks, origin, term });
  let entering = enter({ newsroom, ask: board.ask, origin, samples, onSamples: () => starting('samples') });
  await entering;
  open = true;
  here();

  return new Promise((resolve, reject) => {
    const endListening = listenToWire(wire, (message) => {
      if (message.type === 'who') {
        entering = entering.then(() => enter({ newsroom, ask: board.ask, origin, samples, onSamples: () => {} }));
        entering.then(here, reject);
      } else if (message.type === 'reset') {
        endListening();
        const { samples } = message;
        wipe()
          .then(() => sayOnWire(wire, { type: 'emptied', samples }))
          .then(resolve, reject);
      }
    });
  });

  async function wipe(): Promise<void> {
    board.close();
    await newsroom.close();
    await db.close();
    await storage.wipe();
  }
}

/** Its own for each newsroom that there was: what a tab has kept of another one is of no use. */
async function newsroomName(files: MediaStore): Promise<string> {
  const known = await files.get(nameKey);
  if (known) return new TextDecoder().decode(known);
  const name = newId();
  await files.put(nameKey, new TextEncoder().encode(name));
  return name;
}

/** A browser's console is where somebody looks who wants to know; only what went wrong is written there. */
const log: Home['log'] = {
  info: () => {},
  warn: () => {},
  error: (facts, message) => console.error(message, facts),
};

/** What the browser still lets us keep. */
async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : quota - usage;
}
