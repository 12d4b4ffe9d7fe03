import { largestPicture } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import type { StoredPicture } from '#blocks/blockView.ts';
import { uploadPicture } from './call.ts';
import type { Channel } from './channel.ts';
import { inTime } from './inTime.ts';
import type { Journal } from './journal.ts';
import type { WaitingFile } from './journalDatabase.ts';
import { newId } from './newId.ts';

/** So long the local copy may take to forget a picture, in milliseconds. */
const patience = 4_000;

/** Pictures that this browser keeps until the server has them, and what sends steps has to know of them. */
export interface WaitingPictures {
  /** Stores a picture: at the server, or here while that cannot be reached. Throws the Problem why not. */
  store(file: File, article: string): Promise<StoredPicture>;
  /** Where a picture that waits can be seen in this tab; the same map until something changes. */
  addresses(): ReadonlyMap<string, string>;
  subscribe(listener: () => void): () => void;
  /** Those of them that `text` names, which is asked for only where some wait; null while it is not known what waits. */
  named(text: () => string): readonly string[] | null;
  /** Resolves when it is known what waits. */
  known(): Promise<void>;
  /** Looks again what waits: another tab may have left some. */
  look(): void;
  /** Resolves when the server has these; throws the Problem why it has not. */
  bring(ids: readonly string[]): Promise<void>;
  close(): void;
}

export function waitingPictures(person: string, channel: Channel, journal: Journal): WaitingPictures {
  let addresses: ReadonlyMap<string, string> = new Map();
  /** What is at those addresses. It is sent from here: a browser may delete the local copy at any time. */
  const files = new Map<string, { blob: Blob; name: string }>();
  const listeners = new Set<() => void>();
  const uploads = new Map<string, Promise<void>>();
  let looking: Promise<void> | null = null;

  const change = (to: ReadonlyMap<string, string>) => {
    addresses = to;
    for (const listener of [...listeners]) listener();
  };
  const show = ({ id, name, bytes, type }: WaitingFile) => {
    const blob = new Blob([bytes], { type });
    files.set(id, { blob, name });
    change(new Map([...addresses, [id, URL.createObjectURL(blob)]]));
  };
  const look = () => {
    const found = journal.files(person).then(
      (kept) => {
        for (const file of kept) if (!addresses.has(file.id)) show(file);
      },
      // A browser that keeps nothing has no picture that waits.
      () => undefined,
    );
    const mine = found.then(() => {
      if (looking === mine) looking = null;
    });
    looking = mine;
  };
  look();

  async function upload(id: string): Promise<void> {
    const file = files.get(id);
    // Who else has a step that shows it has brought it meanwhile.
    if (!file) return;
    await whileOnline(channel, (end) => uploadPicture(file.blob, file.name, id, end));
    // What stays in the local copy is brought once more at most, which changes nothing.
    await inTime(journal.forgetFile(id), patience, 'The local copy does not answer').catch(() => undefined);
    files.delete(id);
    const left = new Map(addresses);
    const shown = left.get(id);
    left.delete(id);
    change(left);
    if (shown) URL.revokeObjectURL(shown);
  }

  return {
    async store(file, article) {
      const id = newId();
      try {
        return await whileOnline(channel, (end) => uploadPicture(file, file.name, id, end));
      } catch (failure) {
        if (!(failure instanceof Problem && failure.code === 'unavailable')) throw failure;
        const size = await sizeOf(file);
        const kept = { id, person, article, name: file.name, type: file.type, bytes: await file.arrayBuffer() };
        await journal.keepFile(kept).catch(() => {
          throw failure;
        });
        show(kept);
        return { id, ...size, caption: '', credit: '', alt: '' };
      }
    },
    addresses: () => addresses,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    named(text) {
      if (looking) return null;
      if (addresses.size === 0) return [];
      const written = text();
      return [...addresses.keys()].filter((id) => written.includes(`"${id}"`));
    },
    known: async () => {
      while (looking) await looking;
    },
    look,
    async bring(ids) {
      for (const id of ids) {
        const under = uploads.get(id) ?? upload(id).finally(() => uploads.delete(id));
        uploads.set(id, under);
        await under;
      }
    },
    close() {
      for (const address of addresses.values()) URL.revokeObjectURL(address);
      listeners.clear();
    },
  };
}

/** Asks the server; a line that is down, or falls silent meanwhile, is the Problem `unavailable`, and what was asked is given up. */
async function whileOnline<T>(channel: Channel, ask: (end: AbortController) => Promise<T>): Promise<T> {
  if (!channel.online) throw new Problem('unavailable');
  const end = new AbortController();
  let unwatch: () => void = () => undefined;
  const silent = new Promise<never>((_, reject) => {
    unwatch = channel.onOnline((online) => {
      if (online) return;
      end.abort();
      reject(new Problem('unavailable'));
    });
  });
  try {
    return await Promise.race([ask(end), silent]);
  } finally {
    unwatch();
  }
}

/** A picture's size as it will be shown; throws the Problem that it is none, or larger than the server takes. */
async function sizeOf(file: File): Promise<{ width: number; height: number }> {
  if (file.size > largestPicture) throw new Problem('tooLarge', { limit: `${largestPicture / (1024 * 1024)} MB` });
  const picture = await createImageBitmap(file).catch(() => {
    throw new Problem('notAPicture');
  });
  const { width, height } = picture;
  picture.close();
  return { width, height };
}
