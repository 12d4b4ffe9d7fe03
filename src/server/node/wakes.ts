import pg from 'pg';

const channel = 'galley';
/** Milliseconds before the first and the last of the tries to reconnect. */
const patience = { first: 100, most: 5000 };

type Listen = (text: string) => void;

/**
 * Hears over a connection of its own what other nodes say. A lost connection is made again; since nobody knows what was
 * said meanwhile, every listener then hears the empty text.
 */
export function listenForWakes(url: string) {
  const node = crypto.randomUUID();
  const listeners = new Map<string, Set<Listen>>();
  let client: pg.Client | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url });
    let listening = false;
    next.on('notification', ({ payload }) => hear(payload ?? ''));
    next.on('error', () => {});
    next.on('end', () => {
      if (listening && !closed) reconnect(patience.first);
    });
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    listening = true;
    client = next;
    if (closed) await next.end();
  }

  function reconnect(wait: number): void {
    retry = setTimeout(() => {
      connect().then(tellAll, () => {
        if (!closed) reconnect(Math.min(wait * 2, patience.most));
      });
    }, wait);
  }

  function tellAll(): void {
    for (const topic of listeners.values()) for (const listen of topic) listen('');
  }

  function hear(payload: string): void {
    const [from, topic = '', text = ''] = JSON.parse(payload) as string[];
    if (from === node) return;
    for (const listen of listeners.get(topic) ?? []) listen(text);
  }

  return {
    channel,
    ready: connect(),
    write: (topic: string, text: string) => JSON.stringify([node, topic, text]),
    on(topic: string, listen: Listen): () => void {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listen));
      return () => set.delete(listen);
    },
    async close(): Promise<void> {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
