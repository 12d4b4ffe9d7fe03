import { Problem } from '#api/problem.ts';
import type { Exported } from '#formats/exportFile.ts';
import { needs } from '#formats/needs.ts';

/** The file that was written; throws the Problem that says why there is none. */
export function exportedFile(exported: Exported): Extract<Exported, { file: unknown }> {
  if ('file' in exported) return exported;
  if ('missing' in exported) {
    const [first] = exported.missing;
    if (first) throw new Problem(needs[first.need].problem, { article: first.article, field: first.need });
  }
  const [fault] = 'faults' in exported ? exported.faults : [];
  throw new Problem('notValid', { place: fault?.place ?? '', message: fault?.message ?? '' });
}
