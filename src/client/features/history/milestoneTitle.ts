import type { Milestone } from '#api/history.ts';
import type { Say } from '#ui/useSay.tsx';

/** What a named version is called: by whoever named it, or by the stage it was handed on to. */
export function milestoneTitle(say: Say, { name, stage }: Milestone): string {
  return stage ? say('history.handedOn', { stage: say(`stage.${stage}`) }) : name;
}
