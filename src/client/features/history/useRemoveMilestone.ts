import { useQueryClient } from '@tanstack/react-query';
import { type Milestone, nameVersion, removeMilestone } from '#api/history.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { milestonesQuery } from '../../connection/versions.queries.ts';

/** Takes a name from a version, with a way back. */
export function useRemoveMilestone(article: string): (milestone: Milestone) => void {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries(milestonesQuery(article));
    }
  };
  return ({ id, name, version }) =>
    void attempt(async () => {
      await call(removeMilestone, { id: article, milestone: id });
      const back = async () => void (await call(nameVersion, { id: article, version, name }));
      show(say('history.unnamed', { name }), { label: say('desk.undo'), onAction: () => void attempt(back) });
    });
}
