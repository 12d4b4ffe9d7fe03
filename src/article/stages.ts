import type { Word } from '#words/say.ts';

/** A stage of the workflow: its name and sentence, and the token of its colour. Colour never speaks alone. */
export interface Stage {
  name: string;
  label: Word;
  colour: string;
}

/** THE list of stages, in the order an article passes them. */
export const stages = [
  { name: 'draft', label: 'stage.draft', colour: '--stage-draft' },
  { name: 'submitted', label: 'stage.submitted', colour: '--stage-submitted' },
  { name: 'copyedit', label: 'stage.copyedit', colour: '--stage-copyedit' },
  { name: 'approved', label: 'stage.approved', colour: '--stage-approved' },
] as const satisfies readonly Stage[];

export type StageName = (typeof stages)[number]['name'];
export const stageNames = stages.map((stage) => stage.name) as [StageName, ...StageName[]];
