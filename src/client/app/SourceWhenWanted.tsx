import { useCallback, useEffect } from 'react';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { showSource, useSources } from './sources.store.ts';

const fetchSource = () => import('./ArticleSource.tsx');

/** The receipts of what came into the open article; their code and words are fetched when one is first wanted. */
export function SourceWhenWanted({ session }: { session: ArticleSession }) {
  const say = useSay();
  const open = useSources((sources) => sources.open);
  const close = useCallback(() => showSource(null), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    close();
  }, [say, close]);
  useEffect(() => close, [close]);
  const part = useFetched(fetchSource, open !== null, unreachable);
  if (open === null || !part) return null;
  return <part.ArticleSource session={session} source={open === 'newest' ? null : open} onClose={close} />;
}
