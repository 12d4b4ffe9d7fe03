import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ArticleRow, type BulkChange, type BulkResult, changeArticles } from '#api/articles.ts';
import { Problem } from '#api/problem.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { selectOnly, useSelection } from './desk.store.ts';

export interface BulkFailure {
  id: string;
  headline: string;
  reason: string;
}

/** Changes the selected articles together. What was done can be taken back at once; what was not is told one by one, and stays selected. */
export function useBulk() {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const [failures, setFailures] = useState<readonly BulkFailure[]>([]);

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries({ queryKey: [articleKeys.list] });
    }
  };
  /** Tells one by one what was not changed; returns the others. */
  const tell = (results: readonly BulkResult[], rows: ReadonlyMap<string, ArticleRow>) => {
    setFailures(
      results.flatMap(({ id, problem }) => {
        const headline = rows.get(id)?.headline || say('desk.untitled');
        return problem ? [{ id, headline, reason: problemSentence(say, Problem.from(problem)) }] : [];
      }),
    );
    return results.filter(({ problem }) => problem === undefined);
  };
  const takeBack = (done: readonly BulkResult[], rows: ReadonlyMap<string, ArticleRow>) =>
    attempt(async () => {
      const results: BulkResult[] = [];
      for (const [change, ids] of grouped(done)) results.push(...(await call(changeArticles, { ids, change })).results);
      const { length } = tell(results, rows);
      if (length > 0) show(say('desk.takenBack', { count: length }));
    });
  const change = (to: BulkChange) =>
    attempt(async () => {
      const { rows } = useSelection.getState();
      const { results } = await call(changeArticles, { ids: [...rows.keys()], change: to });
      const done = tell(results, rows);
      selectOnly([...rows.values()].filter(({ id }) => !done.some((result) => result.id === id)));
      if (done.length === 0) return;
      show(say('desk.changed', { count: done.length }), {
        label: say('desk.undo'),
        onAction: () => void takeBack(done, rows),
      });
    });
  return { change, failures, forget: () => setFailures([]) };
}

/** What takes each back, with the articles that share it. */
function grouped(done: readonly BulkResult[]): (readonly [BulkChange, string[]])[] {
  const groups = new Map<string, readonly [BulkChange, string[]]>();
  for (const { id, before } of done) {
    if (before === undefined) continue;
    const key = JSON.stringify(before);
    const group = groups.get(key) ?? [before, []];
    group[1].push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
