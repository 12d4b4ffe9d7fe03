import type { QueryClient } from '@tanstack/react-query';
import type { Channel } from './channel.ts';

/**
 * First part of the keys of queries that list articles, of those about one, of its displaced text, and of the agencies'
 * messages: `['articles', …]`, `['article', id, …]`, `['displaced', id]`, `['wire', …]`.
 */
export const articleKeys = { list: 'articles', one: 'article', displaced: 'displaced', wire: 'wire' } as const;

/** First part of the keys of queries about what the house has decided. */
export const houseKey = 'house';

/** So long lists rest after they were read again, in milliseconds: while somebody writes their rows change many times a second. */
const rest = 1_000;

/**
 * Has the desk's records read again when the server says that they changed, and after the channel was down, when
 * nobody could say so. Returns what ends it.
 */
export function liveUpdates(channel: Channel, queries: QueryClient): () => void {
  const changed = new Set<string>();
  let asked = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    asked = false;
    void queries.invalidateQueries({ queryKey: [articleKeys.list] });
    for (const id of changed) void queries.invalidateQueries({ queryKey: [articleKeys.one, id] });
    changed.clear();
    resting = setTimeout(() => {
      resting = undefined;
      if (asked) read();
    }, rest);
  };
  const endListening = channel.listen((message) => {
    if (message.type === 'house') void queries.invalidateQueries({ queryKey: [houseKey] });
    if (message.type === 'displaced')
      void queries.invalidateQueries({ queryKey: [articleKeys.displaced, message.article] });
    if (message.type === 'wire') void queries.invalidateQueries({ queryKey: [articleKeys.wire] });
    if (message.type !== 'changed') return;
    asked = true;
    for (const id of message.articles) changed.add(id);
    if (resting === undefined) read();
  });
  const endWatching = channel.onOnline((online) => {
    if (!online) return;
    for (const key of [...Object.values(articleKeys), houseKey]) void queries.invalidateQueries({ queryKey: [key] });
  });
  return () => {
    endListening();
    endWatching();
    clearTimeout(resting);
  };
}
