import { textOf } from '#marks/htmlTree.ts';
import type { Word } from '#words/say.ts';
import type { Outgoing } from './outgoing.ts';

interface NeedDefinition {
  /** What the part of the article is called. */
  label: Word;
  met(article: Outgoing): boolean;
}

/** THE list of what formats may ask of an article, each by the part or field that one goes to in order to meet it. */
export const needs = {
  headline: { label: 'block.headline', met: ({ front }) => textOf([front.headline]).trim() !== '' },
} as const satisfies Readonly<Record<string, NeedDefinition>>;

export type Need = keyof typeof needs;
