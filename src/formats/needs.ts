import { textOf } from '#marks/htmlTree.ts';
import type { Word } from '#words/say.ts';
import { isEmbargoed } from './embargo.ts';
import type { Outgoing } from './outgoing.ts';
import type { Part } from './part.ts';

interface NeedDefinition {
  /** What the part of the article is called. */
  label: Word;
  /** Where one goes to meet it. */
  part: Part;
  /** The Problem that says it is not met. */
  problem: 'missingHeadline' | 'embargoed' | 'retracted';
  met(article: Outgoing, now: number): boolean;
}

/** THE list of what formats may ask of an article. */
export const needs = {
  /** What readers get is not written while nobody may publish it. */
  embargo: {
    label: 'export.embargo',
    part: { kind: 'field', field: 'embargo' },
    problem: 'embargoed',
    met: (article, now) => !isEmbargoed(article, now),
  },
  /** A file that cannot say that an article is no longer to be used would be used. */
  retraction: {
    label: 'export.retraction',
    part: { kind: 'field', field: 'signal' },
    problem: 'retracted',
    met: ({ fields }) => fields.signal !== 'retraction',
  },
  headline: {
    label: 'block.headline',
    part: { kind: 'front', front: 'headline' },
    problem: 'missingHeadline',
    // Spaces and signs of direction alone are nothing to see.
    met: ({ front }) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(textOf([front.headline])),
  },
} as const satisfies Readonly<Record<string, NeedDefinition>>;

export type Need = keyof typeof needs;
