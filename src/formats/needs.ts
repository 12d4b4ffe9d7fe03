import { textOf } from '#marks/htmlTree.ts';
import type { Word } from '#words/say.ts';
import { isEmbargoed, isExpired } from './embargo.ts';
import type { Outgoing } from './outgoing.ts';
import type { Part } from './part.ts';

/** What decides besides the article, of a format's context. */
interface Asked {
  now: number;
  undated?: boolean;
}

interface NeedDefinition {
  /** Where one goes to meet it, and what that is called; null where it is no part of the article. */
  way: { label: Word; part: Part } | null;
  /** The Problem that says it is not met. */
  problem: 'missingHeadline' | 'embargoed' | 'retracted' | 'expired' | 'notPublished';
  met(article: Outgoing, context: Asked): boolean;
}

/** THE list of what formats may ask of an article. */
export const needs = {
  /** What readers get is not written while nobody may publish it. */
  embargo: {
    way: { label: 'export.embargo', part: { kind: 'field', field: 'embargo' } },
    problem: 'embargoed',
    met: (article, { now }) => !isEmbargoed(article, now),
  },
  /** A file that cannot say that an article is no longer to be used would be used. */
  retraction: {
    way: { label: 'export.retraction', part: { kind: 'field', field: 'signal' } },
    problem: 'retracted',
    met: ({ fields }) => fields.signal !== 'retraction',
  },
  /** What readers get is not written when they shall no longer have it. */
  expiry: {
    way: { label: 'export.expiry', part: { kind: 'field', field: 'expires' } },
    problem: 'expired',
    met: (article, { now }) => !isExpired(article, now),
  },
  /** What readers get names a page that they can read and says since when; who knows that there is none yet may have it without a day. */
  published: {
    way: null,
    problem: 'notPublished',
    met: ({ record }, { undated = false }) => undated || record.publishedAt !== undefined,
  },
  /** A list that means nothing without the day. */
  publicationDay: {
    way: null,
    problem: 'notPublished',
    met: ({ record }) => record.publishedAt !== undefined,
  },
  headline: {
    way: { label: 'block.headline', part: { kind: 'front', front: 'headline' } },
    problem: 'missingHeadline',
    // Spaces and signs of direction alone are nothing to see.
    met: ({ front }) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(textOf([front.headline])),
  },
} as const satisfies Readonly<Record<string, NeedDefinition>>;

export type Need = keyof typeof needs;
