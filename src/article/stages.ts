import type { Word } from '#words/say.ts';

/** A stage of the workflow: its name and sentence, and the token of its colour. Colour never speaks alone. */
export interface Stage {
  name: string;
  label: Word;
  colour: string;
  /** Nothing that stops publication may come here. */
  clean?: boolean;
}

/** THE list of stages, in the order an article passes them. */
export const stages = [
  { name: 'draft', label: 'stage.draft', colour: '--stage-draft' },
  { name: 'submitted', label: 'stage.submitted', colour: '--stage-submitted' },
  { name: 'copyedit', label: 'stage.copyedit', colour: '--stage-copyedit' },
  { name: 'approved', label: 'stage.approved', colour: '--stage-approved', clean: true },
] as const satisfies readonly Stage[];

export type StageName = (typeof stages)[number]['name'];
/** Whether what stops publication keeps an article from a stage. */
export function mustBeClean(name: StageName): boolean {
  const stage: Stage | undefined = stages.find((one) => one.name === name);
  return stage?.clean ?? false;
}

export const stageNames = stages.map((stage) => stage.name) as [StageName, ...StageName[]];
