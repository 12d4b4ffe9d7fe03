import type { Presence, ServerMessage } from '#api/live.ts';
import type { LogHome } from './room.ts';

/** Milliseconds after which a node says again who it has, and after which it is taken to be gone. */
const repeat = 20_000;
const patience = 50_000;
/** Presences in one message: what a database carries between nodes has a limit of some thousand bytes. */
const most = 10;

/** What a node says about an article: who is there or has moved, who has left, or a question to the others. */
type News = { here: readonly Presence[] } | { left: readonly string[] } | { who: true };

interface Away {
  presence: Presence;
  node: string;
  /** When its node spoke of it last. */
  at: number;
}

/** What this node has itself. */
interface Here {
  articles(): readonly string[];
  presences(article: string): readonly Presence[];
  /** Says something to everybody in the article. */
  tell(message: ServerMessage & { article: string }): void;
  /** Somebody came or left. */
  moved(article: string): void;
}

/**
 * Who is in an article at other nodes. It is in no table: a node says what changes, repeats it from time to time, and is
 * asked when somebody comes into an article; what a node that died has said is forgotten after a while.
 */
export function createElsewhere({ db, log, now, newId }: LogHome, here: Here) {
  const node = newId();
  const byArticle = new Map<string, Map<string, Away>>();
  /** One after the other: who has left must not come back by a message that was overtaken. */
  let said: Promise<void> = Promise.resolve();

  function say(article: string, news: News): void {
    const text = JSON.stringify({ node, article, ...news });
    said = said
      .then(() => db.say('here', text))
      .catch((error) => log.warn({ error, article }, 'other nodes could not be told who is here'));
  }

  function sayHere(article: string, presences: readonly Presence[]): void {
    for (let start = 0; start < presences.length; start += most)
      say(article, { here: presences.slice(start, start + most) });
  }

  function hear(text: string): void {
    // The line between the nodes was broken: what they said meanwhile is asked for.
    if (text === '') for (const article of here.articles()) say(article, { who: true });
    else take(JSON.parse(text) as { node: string; article: string } & News);
  }

  function take({ node: from, article, ...news }: { node: string; article: string } & News): void {
    if ('who' in news) sayHere(article, here.presences(article));
    else if ('left' in news) leave(article, (client, away) => away.node === from && news.left.includes(client));
    else arrive(article, from, news.here);
  }

  function arrive(article: string, from: string, presences: readonly Presence[]): void {
    const there = byArticle.get(article) ?? new Map<string, Away>();
    byArticle.set(article, there);
    const mine = new Set(here.presences(article).map(({ client }) => client));
    const changed = presences.filter((presence) => {
      const known = there.get(presence.client);
      there.set(presence.client, { presence, node: from, at: now() });
      if (!known) here.moved(article);
      // A session that has come over from that node is here, whatever that one still says.
      return !mine.has(presence.client) && JSON.stringify(known?.presence) !== JSON.stringify(presence);
    });
    if (changed.length > 0) here.tell({ type: 'here', article, presences: changed });
  }

  function leave(article: string, gone: (client: string, away: Away) => boolean): void {
    const there = byArticle.get(article);
    for (const [client, away] of [...(there ?? [])]) {
      if (!gone(client, away)) continue;
      there?.delete(client);
      here.moved(article);
      if (!here.presences(article).some((presence) => presence.client === client))
        here.tell({ type: 'left', article, client });
    }
    if (there?.size === 0) byArticle.delete(article);
  }

  const stopListening = db.onWake('here', hear);
  const timer = setInterval(() => {
    for (const article of here.articles()) sayHere(article, here.presences(article));
    for (const article of [...byArticle.keys()]) leave(article, (_, { at }) => now() - at > patience);
  }, repeat);

  return {
    /** The presences at other nodes. */
    of: (article: string): readonly Presence[] =>
      [...(byArticle.get(article)?.values() ?? [])].map(({ presence }) => presence),
    /** Somebody has come here: the others hear of it and say who they have. */
    came(article: string, presence: Presence): void {
      sayHere(article, [presence]);
      say(article, { who: true });
    },
    moved: sayHere,
    left: (article: string, client: string): void => say(article, { left: [client] }),
    async close(): Promise<void> {
      clearInterval(timer);
      stopListening();
      await said;
    },
  };
}
