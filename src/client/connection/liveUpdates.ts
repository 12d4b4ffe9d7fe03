import type { QueryClient } from '@tanstack/react-query';
import type { Channel } from './channel.ts';

/** First part of the keys of queries that list articles, and of those about one: `['articles', …]`, `['article', id, …]`. */
export const articleKeys = { list: 'articles', one: 'article' } as const;

/**
 * Has the desk's records read again when the server says that they changed, and after the channel was down, when
 * nobody could say so. Returns what ends it.
 */
export function liveUpdates(channel: Channel, queries: QueryClient): () => void {
  const endListening = channel.listen((message) => {
    if (message.type !== 'changed') return;
    void queries.invalidateQueries({ queryKey: [articleKeys.list] });
    for (const id of message.articles) void queries.invalidateQueries({ queryKey: [articleKeys.one, id] });
  });
  const endWatching = channel.onOnline((online) => {
    if (!online) return;
    void queries.invalidateQueries({ queryKey: [articleKeys.list] });
    void queries.invalidateQueries({ queryKey: [articleKeys.one] });
  });
  return () => {
    endListening();
    endWatching();
  };
}
