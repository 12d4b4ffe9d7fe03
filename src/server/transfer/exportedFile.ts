import { Problem } from '#api/problem.ts';
import type { Exported } from '#formats/exportFile.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { reasonsAgainst } from '#formats/reasonsAgainst.ts';

type File = Extract<Exported, { file: unknown }>;

/** The file that was written of articles; throws the Problem that says why there is none, with all others, and in which of them. */
export function exportedFile(exported: Exported, articles: readonly Outgoing[]): File {
  const found = problemsOf(exported, articles);
  if ('file' in exported) return exported;
  throw allOf(found);
}

/** Why there is no file of articles: nothing where there is one. */
export function problemsOf(exported: Exported, articles: readonly Outgoing[]): Problem[] {
  return reasonsAgainst(exported, articles).map(({ code, params }) => new Problem(code, params));
}

/** Several Problems as one: the first, with the others. */
export function allOf([first, ...others]: readonly Problem[]): Problem {
  if (!first) throw new Error('Nothing is missing');
  return new Problem(first.code, first.params, others);
}
