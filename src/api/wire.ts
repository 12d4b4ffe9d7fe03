import * as z from 'zod/mini';
import { articleId } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { entityId } from './session.ts';
import { wireStates } from './wireStates.ts';

/** Whether a message may be used, as IPTC calls it. */
export const wireStatuses = ['usable', 'withheld', 'canceled'] as const;
export type WireStatus = (typeof wireStatuses)[number];

/** What a message does to the story it belongs to. */
export const wireKinds = ['new', 'update', 'correction', 'kill'] as const;
export type WireKind = (typeof wireKinds)[number];

/** An agency's name: that of its folder, too. */
export const agencyName = z.string().check(z.trim(), z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u));

/** A message as the inbox lists it; times in milliseconds since 1970 UTC. Of one that is `hidden` nothing is told that its agency has written. */
const wireRow = z.object({
  id: z.string(),
  agency: z.string(),
  guid: z.string(),
  version: z.string(),
  status: z.enum(wireStatuses),
  kind: z.enum(wireKinds),
  urgency: z.number(),
  /** Until when it is embargoed, as long as it is; 0 where nobody knows. */
  embargoedUntil: z.nullable(z.number()),
  hidden: z.boolean(),
  received: z.number(),
  headline: z.string(),
  slugline: z.string(),
  credit: z.string(),
  language: z.string(),
  /** Messages of its story, it included, and articles that were started from them. */
  messages: z.number(),
  articles: z.number(),
});
export type WireRow = z.output<typeof wireRow>;

export const postWire = endpoint({
  method: 'POST',
  path: '/api/wire',
  summary:
    'Send a message, or a package of several: NewsML-G2, NewsML 1.2, NITF or ninjs, known by its bytes. The key goes into the header `Authorization: Bearer …`. Sent again, a message is known by its id and version',
  right: 'agency',
  input: z.object({}),
  output: z.object({
    messages: z.array(
      z.object({
        id: z.string(),
        guid: z.string(),
        version: z.string(),
        kind: z.enum(wireKinds),
        /** It was here before. */
        known: z.boolean(),
      }),
    ),
  }),
  body: 'bytes',
  status: 201,
});

export const listWire = endpoint({
  method: 'GET',
  path: '/api/wire',
  summary:
    'What agencies have sent, by words, agency and urgency: of each story the message that holds now, the newest first',
  right: 'read',
  input: z.object({
    q: z.optional(z.string().check(z.maxLength(200))),
    agency: z.optional(agencyName),
    /** This one and more urgent. */
    urgency: z.optional(z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9'])),
    /** The `next` of the page before. */
    after: z.optional(z.string().check(z.regex(/^\d{1,16}-[\w-]{4,40}$/))),
  }),
  output: z.object({
    messages: z.array(wireRow),
    next: z.optional(z.string()),
    agencies: z.array(z.string()),
    /** When the next embargo ends, and the list is another. */
    nextFree: z.nullable(z.number()),
  }),
});

export const readWire = endpoint({
  method: 'GET',
  path: '/api/wire/:id',
  summary: 'A message with its text, the others of its story, and the articles that were started from it',
  right: 'read',
  input: z.object({ id: entityId }),
  output: z.object({
    message: wireRow,
    /** As ProseMirror JSON; null while it is hidden. */
    document: z.unknown(),
    note: z.string(),
    format: z.string(),
    /** All of the story, the newest first. */
    story: z.array(wireRow),
    articles: z.array(z.object({ id: z.string(), headline: z.string(), state: z.enum(wireStates) })),
  }),
});

export const getWireOriginal = endpoint({
  method: 'GET',
  path: '/api/wire/:id/original',
  summary: 'The file a message came in, as it was',
  right: 'read',
  input: z.object({ id: entityId }),
  output: z.unknown(),
  answer: 'file',
});

export const startFromWire = endpoint({
  method: 'POST',
  path: '/api/wire/:id/article',
  summary: 'Start an article from a message, once for an id: asked again, it is the one that was started before',
  right: 'create',
  input: z.object({ id: entityId, article: z.optional(articleId) }),
  output: z.object({ id: z.string() }),
});

export const wireOfArticle = endpoint({
  method: 'GET',
  path: '/api/articles/:id/wire',
  summary: 'The message that an article was started from, and the one that holds now where that is another',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({
    state: z.nullable(z.enum(wireStates)),
    source: z.nullable(wireRow),
    news: z.nullable(wireRow),
  }),
});

export const seeWire = endpoint({
  method: 'POST',
  path: '/api/articles/:id/wire/seen',
  summary: 'Say that an article’s writers have seen a later message. A kill stays one',
  right: 'write',
  input: z.object({ id: articleId, message: entityId }),
  output: z.object({}),
});

const wireKey = z.object({
  id: z.string(),
  agency: z.string(),
  /** Its first characters. */
  start: z.string(),
  createdAt: z.number(),
  createdBy: z.string(),
  usedAt: z.nullable(z.number()),
  revokedAt: z.nullable(z.number()),
});
export type WireKey = z.output<typeof wireKey>;

export const listWireKeys = endpoint({
  method: 'GET',
  path: '/api/wire-keys',
  summary: 'The keys of the agencies, without the keys themselves',
  right: 'keys',
  input: z.object({}),
  output: z.object({ keys: z.array(wireKey) }),
});

export const addWireKey = endpoint({
  method: 'POST',
  path: '/api/wire-keys',
  summary: 'Make a key for an agency; it is told this once',
  right: 'keys',
  input: z.object({ agency: agencyName }),
  output: z.object({ key: wireKey, secret: z.string() }),
});

export const revokeWireKey = endpoint({
  method: 'DELETE',
  path: '/api/wire-keys/:id',
  summary: 'Revoke a key at once',
  right: 'keys',
  input: z.object({ id: entityId }),
  output: z.object({}),
});

const wireRefusal = z.object({
  id: z.string(),
  agency: z.string(),
  at: z.number(),
  name: z.string(),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
export type WireRefusal = z.output<typeof wireRefusal>;

export const listWireRefusals = endpoint({
  method: 'GET',
  path: '/api/wire-refusals',
  summary: 'Messages that were not taken and why, the newest first',
  right: 'embargoed',
  input: z.object({}),
  output: z.object({ refusals: z.array(wireRefusal) }),
});
