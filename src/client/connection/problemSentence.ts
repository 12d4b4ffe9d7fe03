import { Problem } from '#api/problem.ts';
import type { Params, Word } from '#words/say.ts';

/** What a person reads of a failure; of one that nobody expected, that it is on our side. */
export function problemSentence(say: (word: Word, params?: Params) => string, failure: unknown): string {
  const problem = failure instanceof Problem ? failure : new Problem('unexpected');
  return say(`problem.${problem.code}`, problem.params);
}
