import type { Problem } from '#api/problem.ts';
import { catalogs } from '#words/catalogs.ts';
import { type Params, sayIn } from '#words/say.ts';

/** An expected failure as answers tell it, with the part of the article that it comes of, where it comes of one. */
export interface ToldRefusal {
  /** The sentence about it. */
  refused: string;
  code?: string;
  article?: string;
  /** A field, or a part of the front. */
  field?: string;
  /** A block’s id. */
  block?: string;
  /** What else stands against it. */
  others?: readonly ToldRefusal[];
}

/** A Problem as answers tell it. */
export function toldProblem({ code, params, others }: Problem): ToldRefusal {
  return {
    ...toldCoded(code, sayIn('en', catalogs.en)(`problem.${code}`, params), params),
    ...(others.length > 0 ? { others: others.map(toldProblem) } : {}),
  };
}

/** A refusal of a code, by its sentence, which names the place that the parameters do. */
export function toldCoded(code: string, sentence: string, params: Params): ToldRefusal {
  const [article, field, block] = [params.article, params.field, params.block].map((value) => String(value ?? ''));
  const place = field ? `field ${field}` : block ? `block ${block}` : '';
  return {
    refused: place ? `${sentence.replace(/\.$/, '')} (${place}).` : sentence,
    code,
    ...(article ? { article } : {}),
    ...(field ? { field } : {}),
    ...(block ? { block } : {}),
  };
}

/** A refusal and what else stands against it, one after the other. */
export const allTold = (told: ToldRefusal): readonly ToldRefusal[] => [told, ...(told.others ?? [])];
