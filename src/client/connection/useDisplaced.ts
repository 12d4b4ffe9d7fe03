import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type DisplacedRecord, listDisplaced } from '#api/displaced.ts';
import type { Me } from '#api/session.ts';
import type { ArticleSession } from './ArticleSession.ts';
import { call } from './call.ts';
import { articleKeys } from './liveUpdates.ts';

/** What the server knows of an article's displaced text. */
export const displacedQuery = (id: string) =>
  queryOptions({
    queryKey: [articleKeys.displaced, id],
    queryFn: async () => (await call(listDisplaced, { id })).texts,
  });

interface Displaced {
  /** Nobody has decided yet; the newest first. */
  open: readonly DisplacedRecord[];
  settled: readonly DisplacedRecord[];
  /** Why what is not of this browser is missing. */
  error: Error | null;
}

/** An article's displaced text: what the server knows, and what of this browser it does not know yet. */
export function useDisplaced(session: ArticleSession, me: Me): Displaced {
  const here = useStore(session.store, (view) => view.displaced);
  const { data: known, error } = useQuery(displacedQuery(session.article));
  return useMemo(() => {
    const { id, name, role, colour } = me;
    const untold = here.filter((text) => !known?.some((record) => record.id === text.id));
    const mine = untold.map(({ by: _, ...text }): DisplacedRecord => ({ ...text, person: { id, name, role, colour } }));
    const all = [...mine, ...(known ?? [])].sort((one, other) => other.at - one.at);
    return { open: all.filter(({ outcome }) => !outcome), settled: all.filter(({ outcome }) => outcome), error };
  }, [here, known, error, me]);
}
