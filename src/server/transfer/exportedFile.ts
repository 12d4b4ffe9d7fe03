import { Problem, type ProblemCode } from '#api/problem.ts';
import type { Exported } from '#formats/exportFile.ts';
import type { Need } from '#formats/needs.ts';

/** Which Problem says that an article lacks what its format needs. */
const missing: Readonly<Record<Need, ProblemCode>> = { headline: 'missingHeadline' };

/** The file that was written; throws the Problem that says why there is none. */
export function exportedFile(exported: Exported): Extract<Exported, { file: unknown }> {
  if ('file' in exported) return exported;
  if ('missing' in exported) {
    const [first] = exported.missing;
    if (first) throw new Problem(missing[first.need], { article: first.article, field: first.need });
  }
  const [fault] = 'faults' in exported ? exported.faults : [];
  throw new Problem('notValid', { place: fault?.place ?? '', message: fault?.message ?? '' });
}
