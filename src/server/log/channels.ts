import type { Me, Person } from '#api/session.ts';
import { createAnnouncer } from './announce.ts';
import type { Authority } from './authority.ts';
import type { LogHome } from './room.ts';
import { createSeats } from './seats.ts';
import { closing, type Send, type Surroundings, TabChannel } from './tabChannel.ts';

/** Every tab's message channel, and who is in which article. */
export interface Channels {
  connect(
    me: Me,
    sessionHash: string,
    send: Send,
    close: (code: number) => void,
  ): { receive(text: string): void; closed(): void };
  revokePerson(person: string): void;
  revokeSession(sessionHash: string): void;
  /** An article's row, stage or place changed: rights in it are asked again, and desks told to read it again, on every node. */
  articleChanged(article: string): Promise<void>;
  /** Words were taken out unseen and are kept: whoever is in the article reads the list of them again, on every node. */
  displacedChanged(article: string): Promise<void>;
  /** The house has decided something: everybody reads its settings again, on every node. */
  houseChanged(): Promise<void>;
  /** Agencies have sent something, or somebody has dealt with it: lists of it are read again, on every node. */
  wireChanged(): Promise<void>;
  /** The people who have an article open, each once. */
  present(article: string): readonly Person[];
  close(): Promise<void>;
}

export function createChannels(
  home: LogHome,
  authority: Authority,
  facts: Pick<Surroundings, 'articleFacts' | 'startArticle'>,
): Channels {
  const { db, log } = home;
  const channels = new Set<TabChannel>();
  const latest = new Map<string, number>();
  let questions = 0;
  const announcer = createAnnouncer((articles) => {
    for (const channel of channels) channel.tell({ type: 'changed', articles });
  });
  const wire = createAnnouncer(() => {
    for (const channel of channels) channel.tell({ type: 'wire' });
  });
  const seats = createSeats(home, announcer.announce);
  const around = {
    home,
    authority,
    seats,
    ...facts,
    askRights,
    moved: announcer.announce,
  };

  const stopHearing = db.onWake('wire', () => wire.announce(''));
  const stopListening = db.onWake('article', (article) => {
    for (const each of article === '' ? seats.articles() : [article]) changedHere(each);
    // Which rows others have changed meanwhile is not known; lists are read again whole.
    if (article === '') for (const channel of channels) channel.tell({ type: 'changed', articles: [] });
  });

  const stopHearingOfHouse = db.onWake('house', tellHouse);
  const stopHearingOfDisplaced = db.onWake('displaced', (article) => {
    for (const each of article === '' ? seats.articles() : [article]) seats.tell({ type: 'displaced', article: each });
  });

  function tellHouse(): void {
    for (const channel of channels) channel.tell({ type: 'house' });
  }

  function changedHere(article: string): void {
    announcer.announce(article);
    askRights(article).catch((error) => log.warn({ error, article }, 'rights could not be asked again'));
  }

  /** The answer to the latest question counts: answers may overtake each other. */
  async function askRights(article: string): Promise<void> {
    if (seats.of(article).length === 0) return;
    questions += 1;
    const mine = questions;
    latest.set(article, mine);
    try {
      const now = await facts.articleFacts(article);
      if (latest.get(article) !== mine) return;
      for (const seat of seats.of(article)) seat.asked(now);
    } finally {
      if (latest.get(article) === mine) latest.delete(article);
    }
  }

  function revoke(which: (channel: TabChannel) => boolean): void {
    for (const channel of [...channels].filter(which)) {
      channels.delete(channel);
      channel.end(closing.revoked);
    }
  }

  return {
    connect: (me, sessionHash, send, close) => {
      const channel = new TabChannel(me, sessionHash, around, { send, close });
      channels.add(channel);
      return {
        receive: (text) => channel.receive(text),
        closed: () => {
          channels.delete(channel);
          channel.closed();
        },
      };
    },
    revokePerson: (person) => revoke(({ me }) => me.id === person),
    revokeSession: (sessionHash) => revoke((channel) => channel.sessionHash === sessionHash),
    articleChanged: async (article) => {
      changedHere(article);
      await db.say('article', article).catch((error) => log.warn({ error, article }, 'other nodes could not be told'));
    },
    displacedChanged: async (article) => {
      seats.tell({ type: 'displaced', article });
      await db
        .say('displaced', article)
        .catch((error) => log.warn({ error, article }, 'other nodes could not be told'));
    },
    houseChanged: async () => {
      tellHouse();
      await db.say('house', '1').catch((error) => log.warn({ error }, 'other nodes could not be told'));
    },
    wireChanged: async () => {
      wire.announce('');
      await db.say('wire', 'changed').catch((error) => log.warn({ error }, 'other nodes could not be told'));
    },
    present: (article) => {
      const people = seats.everybody(article).map(({ person }) => [person.id, person] as const);
      return [...new Map(people).values()];
    },
    close: async () => {
      stopListening();
      stopHearingOfHouse();
      stopHearingOfDisplaced();
      stopHearing();
      for (const channel of channels) channel.end(closing.goingAway);
      channels.clear();
      announcer.close();
      wire.close();
      // The other nodes hear who has left.
      await seats.close();
    },
  };
}
