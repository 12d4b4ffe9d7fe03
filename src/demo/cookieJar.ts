import type { MediaStore } from '#server/home.ts';

/** The newsroom's cookie, which no browser keeps for a worker. Tabs share it as they share a browser's. */
export interface CookieJar {
  /** `name=value`; empty while nobody is signed in. */
  readonly cookie: string;
  /** Takes what `Set-Cookie` says. */
  keep(cookie: string): void;
}

const key = 'session';

export async function openCookieJar(files: MediaStore, onChange: () => unknown): Promise<CookieJar> {
  const stored = await files.get(key);
  let cookie = stored ? new TextDecoder().decode(stored) : '';
  let writing: Promise<unknown> = Promise.resolve();
  return {
    get cookie() {
      return cookie;
    },
    keep: (given) => {
      const pair = given.split(';')[0] ?? '';
      cookie = pair.endsWith('=') ? '' : pair;
      const bytes = new TextEncoder().encode(cookie);
      // Without its file one is signed in again at the next start: nothing is lost.
      writing = writing.then(() => files.put(key, bytes)).catch(() => undefined);
      onChange();
    },
  };
}
