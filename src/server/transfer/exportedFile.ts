import { Problem } from '#api/problem.ts';
import type { Exported } from '#formats/exportFile.ts';
import { needs } from '#formats/needs.ts';
import { notValid } from '#formats/notValid.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import { placeOf } from '#formats/part.ts';

/** The file that was written of articles; throws the Problem that says why there is none, and in which of them. */
export function exportedFile(exported: Exported, articles: readonly Outgoing[]): Extract<Exported, { file: unknown }> {
  if ('file' in exported) return exported;
  if ('causes' in exported) throw new Problem(...notValid(exported.causes, articles));
  const [first] = exported.missing;
  if (!first) throw new Error('Nothing is missing');
  const { problem, way } = needs[first.need];
  throw new Problem(problem, { article: first.article, ...(way ? placeOf(way.part) : {}) });
}
