import type { ProblemCode } from '#api/problem.ts';

/** What may be over in a moment: it is asked again. The answer of a proxy, whatever its number, is `unexpected`. */
export const passing: ReadonlySet<ProblemCode> = new Set(['unavailable', 'unexpected', 'tooManyTries', 'notSignedIn']);
