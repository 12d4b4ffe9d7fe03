import type { Edit } from '#language/repair/change.ts';
import type { Stage } from '#language/repair/stage.ts';
import type { Context } from './context.ts';
import type { Line } from './copy.ts';

/** What a stage of the repair would change in a line, with what stands there now: the rule about it is that stage, read aloud. */
export function stageEdits(stage: Stage, line: Line, { style }: Context): (Edit & { before: string })[] {
  return stage({ passage: line, style, source: null }).map((edit) => ({
    ...edit,
    before: line.text.slice(edit.from, edit.to),
  }));
}
