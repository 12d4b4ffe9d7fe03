import * as z from 'zod/mini';
import { type FieldName, fields } from '#article/fields.ts';
import { articleId, startedWith } from './articles.ts';
import type { ProblemJson } from './problem.ts';
import type { Person } from './session.ts';

/** Limits of the channel. */
export const channelLimits = {
  /** Bytes of one message. */
  message: 1_048_576,
  /** Steps of one batch. */
  steps: 200,
  /** Messages a second and channel, averaged over ten seconds. */
  perSecond: 60,
  /** Channels a person. */
  channels: 20,
} as const;

const client = z.string().check(z.regex(/^[\w-]{4,40}$/));
/** A whole number as both engines store it, in 32 bits. */
const whole = z.number().check(z.int(), z.minimum(0), z.maximum(2 ** 31 - 1));

/** What a tab says. `client` is a session's id (a tab may run several: adopted ones too). The protocol is the step log's. */
export const clientMessage = z.discriminatedUnion('type', [
  /**
   * `version` 0 asks for the document, unless it is `held`: then, as with any other version, the batches since are
   * wanted (a session that wrote the article's first words and lost its connection). `seq` is the batch in flight, or null.
   * `at` is when `version` was committed, as the server said it: with another time it is of another history, that of before
   * a restored backup, and the document comes instead.
   */
  z.object({
    type: z.literal('open'),
    article: articleId,
    client,
    schema: whole,
    version: whole,
    held: z.optional(z.boolean()),
    at: z.optional(z.number().check(z.int(), z.minimum(0))),
    seq: z.nullable(whole),
    /** Started without a connection: made now, with this id, unless it is there already. */
    create: z.optional(startedWith),
  }),
  z.object({ type: z.literal('close'), article: articleId, client }),
  z.object({
    type: z.literal('steps'),
    article: articleId,
    client,
    epoch: whole,
    seq: whole,
    base: whole,
    /** The oldest version that one of the steps was made on, where that is before `base`: the client has rebased them since. */
    seen: z.optional(whole),
    steps: z.array(z.unknown()).check(z.minLength(1), z.maxLength(channelLimits.steps)),
  }),
  /** Caret and selection, positions in the document of `version`; null when the manuscript has lost the focus. */
  z.object({
    type: z.literal('here'),
    article: articleId,
    client,
    selection: z.nullable(z.object({ version: whole, anchor: whole, head: whole })),
    /** The article field that one is in, instead. */
    field: z.optional(z.nullable(z.enum(Object.keys(fields) as [FieldName, ...FieldName[]]))),
  }),
  z.object({ type: z.literal('ping') }),
]);
export type ClientMessage = z.output<typeof clientMessage>;

/** One committed batch: versions `first` to `first + steps.length - 1`. `author` is a person's id, set by the server. */
export interface Batch {
  first: number;
  client: string;
  seq: number;
  author: string;
  /** Milliseconds since 1970 UTC, the server's clock. */
  at: number;
  steps: readonly unknown[];
}

/** What became of a batch: its first version and how many of its steps survived the rebase (0: all were dropped). */
export interface Fate {
  first: number;
  kept: number;
}

export interface Presence {
  client: string;
  person: Person;
  selection: { version: number; anchor: number; head: number } | null;
  field: FieldName | null;
}

/** What the server says. */
export type ServerMessage =
  | {
      type: 'opened';
      article: string;
      client: string;
      head: number;
      /** When the head was committed: milliseconds since 1970 UTC, the server's clock. */
      at: number;
      epoch: number;
      /** Of the batch in flight that `open` named: null means never committed, and fenced now. */
      fate: Fate | null;
      /** False: this person may not write this article now, or this client's schema is older than the article's. */
      writable: boolean;
      schema: number;
      /** With `version` 0. */
      document?: unknown;
      /** Since the asked version. */
      batches?: readonly Batch[];
      present: readonly Presence[];
    }
  | ({ type: 'batch'; article: string } & Batch)
  | ({ type: 'ack'; article: string; client: string; seq: number; at: number } & Fate)
  /** `behind`: base is older than the server keeps at hand; catch up by `open` and send again. */
  | { type: 'refused'; article: string; client: string; seq: number; problem: ProblemJson }
  | { type: 'behind'; article: string; client: string; seq: number }
  | { type: 'reload'; article: string; client: string; schema: number }
  /** Rights changed, or the article was trashed or taken back. */
  | { type: 'rights'; article: string; writable: boolean }
  /** The article cannot be read by this person (any more), or is not there any more (the Problem `gone`). */
  | { type: 'closed'; article: string; client: string; problem: ProblemJson }
  /** Who has come or whose caret has moved, each as it is now; a session may find itself among them. */
  | { type: 'here'; article: string; presences: readonly Presence[] }
  | { type: 'left'; article: string; client: string }
  /** The list of the article's displaced text to read again. */
  | { type: 'displaced'; article: string }
  /** Lists to read again: rows of these articles changed, or who is in them. */
  | { type: 'changed'; articles: readonly string[] }
  /** The house has decided something about its style, its checks or its names. */
  | { type: 'house' }
  /** The inbox of the agencies' messages to read again. */
  | { type: 'wire' }
  | { type: 'problem'; problem: ProblemJson }
  | { type: 'pong' };
