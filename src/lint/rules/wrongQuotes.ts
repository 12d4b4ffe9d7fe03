import { defineRule, type PlacedReport } from '../defineRule.ts';
import { houseEdits } from '../quotations.ts';
import { type ProblemAt, problems, saidOnce } from '../quoteProblems.ts';

/** From so many on they are told together, at the first one: it is the whole article that is in another style. */
const many = 4;

/**
 * Quotation marks of another language or house. Those of a minority are mixed, which is a matter of its own; straight ones
 * belong to none, they are only not set yet.
 */
export const wrongQuotes = defineRule({
  name: 'wrongQuotes',
  group: 'quotations',
  level: 'warn',
  beside: true,
  *article({ marks }, context) {
    const mixed = new Set(problems(marks, 'mixedFamilies').map(placeOf));
    const found = problems(marks, 'wrongStyle').filter((problem) => !mixed.has(placeOf(problem)));
    const reports = found.map((problem) => inHouseMarks(problem, context)).filter(({ edits }) => edits.length > 0);
    const [open, close] = context.style.quotes.outer;
    const params = { count: reports.length, marks: `${open}…${close}` };
    const place = ({ edits: _, ...at }: (typeof reports)[number]): PlacedReport => ({ ...at, params });
    if (reports.length < many)
      for (const report of reports)
        yield {
          ...place(report),
          fixes: [{ label: { word: 'checks.fix.houseMarks', params: {} }, edits: report.edits }],
        };
    else if (reports[0]) {
      const edits = reports.flatMap((report) => report.edits);
      const fixes = [{ label: { word: 'checks.fix.houseMarksAll' as const, params }, edits }];
      yield { ...place(reports[0]), says: 'check.wrongQuotes.all', fixes };
    }
  },
});

/** Where a fault begins in the article, as one number: no paragraph has two million signs. */
const placeOf = ({ passage, from }: ProblemAt) => passage * 2 ** 21 + from;

const inHouseMarks = saidOnce(({ block, line, from, to }, context) => ({
  block: block.id,
  from: line.at + from,
  to: line.at + to,
  level: /["']/.test(line.text.charAt(from)) ? ('hint' as const) : ('warn' as const),
  edits: houseEdits(block, line, context, from, to),
}));
