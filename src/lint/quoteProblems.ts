import type { ArticleQuotes } from '#language/articleQuotes.ts';
import type { Block, Line } from './copy.ts';
import type { MarksOfArticle } from './quotations.ts';

type QuoteProblem = ArticleQuotes['problems'][number];

interface ProblemAt extends QuoteProblem {
  block: Block;
  line: Line;
}

/** The faults of some kinds with the lines they are in; their places are in the text of the line. */
export function* problems(marks: MarksOfArticle, ...kinds: readonly QuoteProblem['kind'][]): Generator<ProblemAt> {
  for (const problem of marks.problems) {
    if (!kinds.includes(problem.kind)) continue;
    const read = marks.lines[problem.passage];
    if (read) yield { ...problem, ...read };
  }
}
