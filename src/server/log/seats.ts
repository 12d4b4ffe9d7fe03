import type { Presence, ServerMessage } from '#api/live.ts';
import type { Person } from '#api/session.ts';
import type { ArticleFacts } from '#article/permissions.ts';
import { createElsewhere } from './elsewhere.ts';
import type { LogHome } from './room.ts';

/** One session of a channel in an article. */
export interface Seat {
  readonly article: string;
  readonly client: string;
  readonly person: Person;
  /** The schema number its bundle was built with. */
  readonly schema: number;
  /** Its bundle is older than the article, which it can only read. */
  readonly outdated: boolean;
  selection: Presence['selection'];
  field: Presence['field'];
  /** What it was told last. */
  writable: boolean;
  /** The channel it belongs to is told something, as JSON: the same text for all. */
  hear(text: string): void;
  /** The channel it belongs to: several seats of one are one listener. */
  readonly channel: object;
  /** What rights depend on was asked again; null where the article is gone. */
  asked(facts: ArticleFacts | null): void;
  leave(): void;
}

const presence = ({ client, person, selection, field }: Seat): Presence => ({ client, person, selection, field });

/** Milliseconds in which the carets that move in an article are told together. */
const together = 80;

/** Who sits where: the sessions that this node has in articles. `somebodyMoved` is told when somebody comes or leaves elsewhere. */
export function createSeats(home: LogHome, somebodyMoved: (article: string) => void) {
  const byArticle = new Map<string, Set<Seat>>();
  /** The carets that have moved since they were told, of articles in which somebody's was told just now. */
  const moved = new Map<string, Set<Seat>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const of = (article: string): readonly Seat[] => [...(byArticle.get(article) ?? [])];

  /** Says something to everybody in the article but one channel, once per channel. */
  function tell(message: ServerMessage & { article: string }, but?: object): void {
    const told = new Set<object | undefined>([but]);
    const text = JSON.stringify(message);
    for (const other of of(message.article)) {
      if (told.has(other.channel)) continue;
      told.add(other.channel);
      other.hear(text);
    }
  }

  const elsewhere = createElsewhere(home, {
    articles: () => [...byArticle.keys()],
    presences: (article) => of(article).map(presence),
    tell,
    moved: somebodyMoved,
  });

  /** Everybody in the article, here and elsewhere, each session once. */
  function everybody(article: string): Presence[] {
    const all = [...elsewhere.of(article), ...of(article).map(presence)];
    return [...new Map(all.map((each) => [each.client, each])).values()];
  }

  function tellHere(article: string, seats: readonly Seat[]): void {
    const channel = seats[0]?.channel;
    const but = seats.every((seat) => seat.channel === channel) ? channel : undefined;
    tell({ type: 'here', article, presences: seats.map(presence) }, but);
  }

  /** The first caret is told at once, those that follow soon after it together. */
  function tellMoved(article: string, seats: readonly Seat[]): void {
    if (seats.length === 0) return void moved.delete(article);
    tellHere(article, seats);
    elsewhere.moved(article, seats.map(presence));
    moved.set(article, new Set());
    const timer = setTimeout(() => {
      timers.delete(timer);
      const here = byArticle.get(article);
      tellMoved(
        article,
        [...(moved.get(article) ?? [])].filter((seat) => here?.has(seat)),
      );
    }, together);
    timers.add(timer);
  }

  return {
    of,
    tell: (message: ServerMessage & { article: string }): void => tell(message),
    articles: (): readonly string[] => [...byArticle.keys()],

    everybody,

    /** Everybody else in the article. */
    others: (seat: Seat): Presence[] => everybody(seat.article).filter(({ client }) => client !== seat.client),

    take(seat: Seat): void {
      const seats = byArticle.get(seat.article) ?? new Set();
      byArticle.set(seat.article, seats.add(seat));
      tellHere(seat.article, [seat]);
      elsewhere.came(seat.article, presence(seat));
    },

    move(seat: Seat, { selection, field }: Pick<Presence, 'selection' | 'field'>): void {
      seat.selection = selection;
      seat.field = field;
      const waiting = moved.get(seat.article);
      if (waiting) waiting.add(seat);
      else tellMoved(seat.article, [seat]);
    },

    vacate(seat: Seat): void {
      const { article, client, channel } = seat;
      const seats = byArticle.get(article);
      if (!seats?.delete(seat)) return;
      if (seats.size === 0) byArticle.delete(article);
      seat.leave();
      // A session that has come back over another channel is still here, or at the other node.
      if (of(article).some((other) => other.client === client)) return;
      elsewhere.left(article, client);
      if (everybody(article).some((other) => other.client === client)) return;
      tell({ type: 'left', article, client }, channel);
    },

    async close(): Promise<void> {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await elsewhere.close();
    },
  };
}

export type Seats = ReturnType<typeof createSeats>;
