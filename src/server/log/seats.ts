import type { Presence, ServerMessage } from '#api/live.ts';
import type { Person } from '#api/session.ts';
import type { ArticleFacts } from '#article/permissions.ts';

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
  /** Says something to the channel it belongs to. */
  tell(message: ServerMessage): void;
  /** The channel it belongs to: several seats of one are one listener. */
  readonly channel: object;
  /** What rights depend on was asked again; null where the article is gone. */
  asked(facts: ArticleFacts | null): void;
  leave(): void;
}

/** Who sits where: the sessions that this node has in articles. */
export function createSeats() {
  const byArticle = new Map<string, Set<Seat>>();

  const of = (article: string): readonly Seat[] => [...(byArticle.get(article) ?? [])];

  /** Says something to everybody else in the article, once per channel. */
  function tellOthers(seat: Seat, message: ServerMessage): void {
    const told = new Set<object>([seat.channel]);
    for (const other of of(seat.article)) {
      if (told.has(other.channel)) continue;
      told.add(other.channel);
      other.tell(message);
    }
  }

  const presence = ({ client, person, selection, field }: Seat): Presence => ({ client, person, selection, field });

  return {
    of,
    articles: (): readonly string[] => [...byArticle.keys()],

    /** Everybody else in the article. */
    others: (seat: Seat): Presence[] =>
      of(seat.article)
        .filter((other) => other.client !== seat.client)
        .map(presence),

    take(seat: Seat): void {
      const seats = byArticle.get(seat.article) ?? new Set();
      byArticle.set(seat.article, seats.add(seat));
      tellOthers(seat, { type: 'here', article: seat.article, presence: presence(seat) });
    },

    move(seat: Seat, { selection, field }: Pick<Presence, 'selection' | 'field'>): void {
      seat.selection = selection;
      seat.field = field;
      tellOthers(seat, { type: 'here', article: seat.article, presence: presence(seat) });
    },

    vacate(seat: Seat): void {
      const seats = byArticle.get(seat.article);
      if (!seats?.delete(seat)) return;
      if (seats.size === 0) byArticle.delete(seat.article);
      seat.leave();
      // A session that has come back over another channel is still here.
      if (of(seat.article).some(({ client }) => client === seat.client)) return;
      tellOthers(seat, { type: 'left', article: seat.article, client: seat.client });
    },
  };
}

export type Seats = ReturnType<typeof createSeats>;
