import * as z from 'zod/mini';
import { type FieldName, fields } from '#article/fields.ts';
import { mostAround } from '#article/stoodAt.ts';
import { articleId } from './articles.ts';
import { endpoint } from './endpoint.ts';
import { entityId, person } from './session.ts';
import { storable } from './storable.ts';

const fieldNames = Object.keys(fields) as [FieldName, ...FieldName[]];
/**
 * Why words did not stay: a colleague removed their place, the server refused them, a colleague's value came after, the server
 * has an earlier state of the article since a backup was restored.
 */
export const displacedReasons = ['rebase', 'refused', 'overwritten', 'restored'] as const;
/** What became of them in the end. */
export const displacedOutcomes = ['putBack', 'dismissed'] as const;
export type DisplacedOutcome = (typeof displacedOutcomes)[number];

/** Longest text that one record keeps, in UTF-16 units: what one message of the log carries is not longer. */
const mostWords = 1_000_000;

/** Words of a writer that a rebase or a refusal took out of an article, and where they stood. */
const displacedText = z.object({
  id: entityId,
  words: z.string().check(z.minLength(1), z.maxLength(mostWords), storable),
  reason: z.enum(displacedReasons),
  /** Of an overwritten value. */
  field: z.optional(z.enum(fieldNames)),
  /** What stood before them. */
  around: z.optional(z.string().check(z.maxLength(mostAround), storable)),
  /** The block that stands nearest to their place since, by its id; a part of the front by its kind. */
  block: z.optional(entityId),
  /** The last version that they stood on. */
  version: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(2 ** 31 - 1))),
  /** Whose change took their place, by id. */
  by: z.optional(entityId),
  /** When: milliseconds since 1970 UTC. */
  at: z.number().check(z.int(), z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER)),
});
export type DisplacedText = z.output<typeof displacedText>;

/** A text as everybody in the article sees it. */
const displacedRecord = z.object({
  ...z.omit(displacedText, { by: true }).shape,
  /** Whose words they are. */
  person,
  /** The name of whose change took their place. */
  by: z.optional(z.string()),
  outcome: z.optional(z.enum(displacedOutcomes)),
  settledAt: z.optional(z.number()),
  settledBy: z.optional(z.string()),
});
export type DisplacedRecord = z.output<typeof displacedRecord>;

export const listDisplaced = endpoint({
  method: 'GET',
  path: '/api/articles/:id/displaced',
  summary: 'Text that did not stay in an article, with what became of it, the newest first, at most 500',
  right: 'read',
  input: z.object({ id: articleId }),
  output: z.object({ texts: z.array(displacedRecord) }),
});

export const keepDisplaced = endpoint({
  method: 'POST',
  path: '/api/articles/:id/displaced',
  summary: 'Keep one’s own words that did not stay in an article; said again, it changes nothing',
  right: 'read',
  input: z.object({ id: articleId, text: displacedText }),
  output: z.object({}),
});

export const settleDisplaced = endpoint({
  method: 'POST',
  path: '/api/articles/:id/displaced/:text',
  summary: 'Say that displaced text was put back or is not wanted, by its writer or by who may write the article',
  right: 'read',
  input: z.object({ id: articleId, text: entityId, outcome: z.enum(displacedOutcomes) }),
  output: z.object({}),
});
