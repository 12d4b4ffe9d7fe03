import { TaskRefusal } from '#formats/desk/task.ts';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';
import { type ToldRefusal, toldCoded } from './toldRefusal.ts';

/** What is told of a file that cannot be read or written; null for what is our own fault. `name` is what its sentences call it. */
export function toldFileRefusal(error: unknown, name: string): ToldRefusal | null {
  if (error instanceof TaskRefusal) return toldCoded(error.code, error.message, {});
  if (!(error instanceof FileRefusal)) return null;
  const { code, params, others } = error;
  const sentence = sayIn('en', catalogs.en)(`problem.${code}`, { ...params, name });
  const more = others.flatMap((other) => toldFileRefusal(other, name) ?? []);
  return { ...toldCoded(code, sentence, params), ...(more.length > 0 ? { others: more } : {}) };
}
