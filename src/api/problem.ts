import type { Params } from '#words/say.ts';

/** Every expected failure and its HTTP status. Its sentence is the word `problem.<code>` of the catalogs. */
export const problemStatus = {
  badInput: 400,
  badStep: 400,
  notAPicture: 400,
  notAudio: 400,
  tooManyPixels: 400,
  unknownFormat: 400,
  fileUnknown: 400,
  fileBroken: 400,
  fileTooLarge: 413,
  fileTooDeep: 400,
  fileTooMuch: 413,
  fileDoctype: 400,
  fileUnpacksTooLarge: 400,
  fileNoText: 400,
  fileTooSlow: 400,
  notWire: 415,
  addressRefused: 400,
  addressUnreachable: 422,
  addressTooLarge: 422,
  addressTooSlow: 422,
  noOutside: 422,
  noGrammar: 409,
  grammarSilent: 503,
  notSignedIn: 401,
  wireKey: 401,
  wrongCredentials: 401,
  linkUsed: 401,
  forbidden: 403,
  foreignOrigin: 403,
  notFound: 404,
  gone: 410,
  emailTaken: 409,
  lastAdmin: 409,
  tooManyViews: 409,
  publicationThere: 409,
  publicationInUse: 409,
  mainPublication: 409,
  tooManyPublications: 409,
  changedMeanwhile: 409,
  newerSchema: 409,
  fenced: 409,
  trashed: 409,
  wireKilled: 409,
  frozen: 409,
  missingHeadline: 422,
  embargoed: 422,
  retracted: 422,
  expired: 422,
  notPublished: 422,
  notValid: 422,
  notValidThere: 422,
  marksAlike: 422,
  signsAlike: 422,
  limitsOutOfOrder: 422,
  wordTwice: 422,
  wordInItself: 422,
  blocked: 409,
  tooLarge: 413,
  tooManyTries: 429,
  unexpected: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export interface ProblemJson {
  code: ProblemCode;
  params?: Params;
  /** What else is wrong, where it is several things. */
  others?: readonly ProblemJson[];
}

/** An expected failure: a code and parameters, the same value on server and client. Throw it where you expect it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: Params;
  readonly others: readonly Problem[];

  constructor(code: ProblemCode, params: Params = {}, others: readonly Problem[] = []) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
    this.others = others;
  }

  get status(): number {
    return problemStatus[this.code];
  }

  toJSON(): ProblemJson {
    const others = this.others.map((other) => other.toJSON());
    return { code: this.code, params: this.params, ...(others.length > 0 ? { others } : {}) };
  }

  /** The Problem that an answer carries, or `unexpected` for anything else. */
  static from(json: unknown): Problem {
    if (typeof json !== 'object' || json === null) return new Problem('unexpected');
    const { code, params, others } = json as Partial<ProblemJson>;
    if (typeof code !== 'string' || !Object.hasOwn(problemStatus, code)) return new Problem('unexpected');
    return new Problem(code, params ?? {}, Array.isArray(others) ? others.map((other) => Problem.from(other)) : []);
  }
}
