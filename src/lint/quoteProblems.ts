import type { ArticleQuotes } from '#language/articleQuotes.ts';
import type { Context } from './context.ts';
import type { Block, Line } from './copy.ts';
import type { MarksOfArticle } from './quotations.ts';

type QuoteProblem = ArticleQuotes['problems'][number];

export interface ProblemAt extends QuoteProblem {
  block: Block;
  line: Line;
}

const placed = new WeakMap<QuoteProblem, ProblemAt>();

/** The faults of some kinds with the lines they are in; their places are in the text of the line. The same objects as long as they are the same. */
export function problems(marks: MarksOfArticle, ...kinds: readonly QuoteProblem['kind'][]): ProblemAt[] {
  const found: ProblemAt[] = [];
  for (const problem of marks.problems) {
    const at = kinds.includes(problem.kind) && marks.lines[problem.passage];
    if (!at) continue;
    const before = placed.get(problem);
    const same = before?.line === at.line && before.block === at.block;
    const now = same ? before : { ...problem, ...at };
    if (!same) placed.set(problem, now);
    found.push(now);
  }
  return found;
}

/** Has a rule say of each fault the same as long as the fault and what it is judged by are the same: it is asked at every key. */
export function saidOnce<Said>(say: (problem: ProblemAt, context: Context) => Said) {
  const known = new WeakMap<ProblemAt, { context: Context; said: Said }>();
  return (problem: ProblemAt, context: Context): Said => {
    const before = known.get(problem);
    if (before?.context === context) return before.said;
    const said = say(problem, context);
    known.set(problem, { context, said });
    return said;
  };
}
