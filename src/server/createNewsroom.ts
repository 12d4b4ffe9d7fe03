import { channelLimits } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { articleFacts } from './articles/articles.db.ts';
import { articleHandlers } from './articles/articles.handlers.ts';
import { bulkHandlers } from './articles/bulk.handlers.ts';
import { createProjections } from './articles/projections.ts';
import { startArticle } from './articles/startArticle.ts';
import { checkHandlers } from './checks/checks.handlers.ts';
import { grammarHandlers } from './checks/grammar.handlers.ts';
import { deskHandlers } from './desk/desk.handlers.ts';
import { insertDisplaced } from './displaced/displaced.db.ts';
import { displacedHandlers } from './displaced/displaced.handlers.ts';
import type { Home } from './home.ts';
import { houseHandlers } from './house/house.handlers.ts';
import { type Asker, createApp } from './http/app.ts';
import type { Handlers } from './http/handlers.ts';
import { healthHandlers } from './http/health.handlers.ts';
import { fetchPictureHandlers } from './importing/fetchPicture.handlers.ts';
import { importHandlers } from './importing/import.handlers.ts';
import { sourceHandlers } from './importing/sources.handlers.ts';
import { createAuthority } from './log/authority.ts';
import { createChannels } from './log/channels.ts';
import type { Send } from './log/tabChannel.ts';
import { mediaHandlers } from './media/media.handlers.ts';
import { createPictureReader } from './media/readPicture.ts';
import { serveAudio } from './media/serveAudio.ts';
import { servePicture } from './media/servePicture.ts';
import { historyHandlers } from './milestones/history.handlers.ts';
import { peopleHandlers } from './people/people.handlers.ts';
import { sessionHandlers } from './sessions/session.handlers.ts';
import { createSessions } from './sessions/sessions.ts';
import { startLink } from './sessions/startLink.ts';
import { exportHandlers } from './transfer/exports.handlers.ts';
import { agencyHandlers } from './wire/agency.handlers.ts';
import { createIntake, type Intake } from './wire/intake.ts';
import { wireHandlers } from './wire/wire.handlers.ts';

/** One tab's channel as its home drives it. */
export interface Connection {
  receive(text: string): void;
  /** The other end has gone; said twice, it counts once. */
  closed(): void;
}

/** The newsroom's server, whatever its home: requests in, answers out, and one message channel per tab. */
export interface Newsroom {
  fetch(request: Request, from: Asker): Promise<Response>;
  /** Opens a channel for the person of the request's session, or says as a Problem why not. */
  connect(request: Request, send: Send, close: (code: number) => void): Promise<Connection | Problem>;
  /** The way in for agencies' messages that come by a folder. */
  wire: Intake;
  /** A one-time link, as a path, for whoever starts the server. */
  startLink(): Promise<string>;
  /** Ends the channels and writes down what is still to be written. */
  close(): Promise<void>;
}

const sweep = 60_000;

export function createNewsroom(home: Home): Newsroom {
  const projections = createProjections(home, (article) => authority.head(article), tellDesks);
  const authority = createAuthority(home, {
    onCommitted: projections.committed,
    keepTaken: async (query, article, taken) => {
      for (const { author, by, ...text } of taken) {
        const kept = { id: home.newId(), reason: 'rebase', by: by === author ? null : by, ...text } as const;
        await insertDisplaced(query, article, author, kept);
      }
    },
    onTaken: (article) => {
      channels
        .displacedChanged(article)
        .catch((error) => home.log.warn({ error, article }, 'writers could not be told'));
    },
  });
  const channels = createChannels(home, authority, {
    articleFacts: (id) => articleFacts(home.db.query, id),
    startArticle: async (id, fields, me) => {
      if (await startArticle(home, authority, id, fields, me)) await channels.articleChanged(id);
    },
  });
  let endings = 0;
  const sessions = createSessions(home, (ended) => {
    endings += 1;
    if ('person' in ended) channels.revokePerson(ended.person);
    else channels.revokeSession(ended.session);
  });
  const intake = createIntake(home, async (articles) => {
    for (const article of articles) await channels.articleChanged(article);
    await channels.wireChanged();
  });
  const readPicture = createPictureReader(home);
  const handlers: Handlers = {
    ...healthHandlers(home, authority),
    ...sessionHandlers(home, sessions),
    ...peopleHandlers(home, sessions),
    ...mediaHandlers(home),
    ...importHandlers(home, authority, channels),
    ...fetchPictureHandlers(home, authority),
    ...sourceHandlers(home, channels),
    ...articleHandlers(home, authority, channels),
    ...bulkHandlers(home, authority, channels, projections),
    ...checkHandlers(home, channels),
    ...grammarHandlers(home, authority),
    ...houseHandlers(home, channels, projections),
    ...deskHandlers(home),
    ...displacedHandlers(home, channels),
    ...exportHandlers(home, readPicture),
    ...historyHandlers(home, authority, channels),
    ...agencyHandlers(home, channels, intake),
    ...wireHandlers(home, authority, channels),
  };
  const app = createApp(home, sessions, handlers, {
    picture: (id, width, crop) => servePicture(readPicture, id, width, crop),
    audio: (id, request) => serveAudio(home, id, request),
  });
  const open = new Map<string, number>();
  const timer = setInterval(() => {
    sessions.endOverdue().catch((error) => home.log.error({ error }, 'overdue sessions could not be ended'));
  }, sweep);

  return {
    fetch: async (request, from) => app.fetch(request, from),
    connect: async (request, send, close) => {
      // Unlike a request, a socket may be opened by any page and carries the cookie along: only ours may.
      if (request.headers.get('origin') !== home.config.origin) return new Problem('foreignOrigin');
      const session = await sessionNow(request);
      if (!session) return new Problem('notSignedIn');
      const { id } = session.me;
      // Somebody else has signed in in another tab: what the tab of the one before has to say is not theirs.
      const meant = new URL(request.url).searchParams.get('person');
      if (meant !== null && meant !== id) return new Problem('notSignedIn');
      const mine = open.get(id) ?? 0;
      if (mine >= channelLimits.channels) return new Problem('tooManyTries');
      open.set(id, mine + 1);
      const channel = channels.connect(session.me, session.hash, send, close);
      let gone = false;
      return {
        receive: (text) => {
          // Every tab says `ping` all the time, also one that was forgotten: that is not use.
          if (!text.startsWith('{"type":"ping"')) touch(session.hash);
          channel.receive(text);
        },
        closed: () => {
          if (gone) return;
          gone = true;
          const left = (open.get(id) ?? 1) - 1;
          if (left > 0) open.set(id, left);
          else open.delete(id);
          channel.closed();
        },
      };
    },
    wire: intake,
    startLink: () => startLink(home),
    close: async () => {
      clearInterval(timer);
      sessions.close();
      await channels.close();
      // The rows are made from the logs, which have to be there for that.
      await projections.close();
      await authority.close();
    },
  };

  /** A session that ends while it is looked up has no channel yet that could be closed, so it is looked up again. */
  async function sessionNow(request: Request) {
    for (;;) {
      const before = endings;
      const session = await sessions.of(request);
      if (before === endings) return session;
    }
  }

  function touch(hash: string): void {
    sessions.touch(hash).catch((error) => home.log.warn({ error }, 'session could not be touched'));
  }

  /** A row has followed its log: the lists that show it are read again. */
  function tellDesks(article: string): void {
    channels.articleChanged(article).catch((error) => home.log.warn({ error }, 'desks could not be told'));
  }
}
