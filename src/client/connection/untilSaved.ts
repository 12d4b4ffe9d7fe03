import { Problem } from '#api/problem.ts';
import type { ArticleSession } from './ArticleSession.ts';

/** Resolves when everything typed is committed; throws the Problem that is in the way. */
export function untilSaved(session: ArticleSession): Promise<void> {
  session.flush();
  return new Promise((resolve, reject) => {
    const look = () => {
      const { phase, receipt, problem } = session.store.getState();
      if (phase === 'reload') reject(new Problem('newerSchema'));
      else if (phase === 'closed') reject(problem ?? new Problem('notFound'));
      else if (receipt.kind === 'saved' || receipt.kind === 'readOnly') resolve();
      else if (receipt.kind === 'offline') reject(new Problem('unavailable'));
      else if (receipt.kind === 'notSaved') reject(receipt.problem);
      else return false;
      return true;
    };
    if (look()) return;
    const end = session.store.subscribe(() => look() && end());
  });
}
