import type { Node } from '@tiptap/pm/model';
import type { Fields } from '#article/fields.ts';
import { readDocument, withIds } from '#article/newArticle.ts';
import type { StageName } from '#article/stages.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';

/** An article that comes with Galley, for a newsroom that wants to look around. Its id is always the same. */
export interface Sample {
  id: string;
  stage: StageName;
  fields: Partial<Fields>;
  kicker: string;
  headline: string;
  standfirst: string;
  body: readonly NodeJson[];
}

export const paragraph = (words: string): NodeJson => node('paragraph', words);

export const crosshead = (words: string): NodeJson => node('crosshead', words);

export const pullquote = (words: string, speaker: string, role: string): NodeJson =>
  node('pullquote', node('pullquote_words', words), node('pullquote_speaker', speaker), node('pullquote_role', role));

export const blockquote = (source: string, ...paragraphs: readonly string[]): NodeJson =>
  node('blockquote', ...paragraphs.map(paragraph), node('blockquote_source', source));

export const bullets = (...items: readonly string[]): NodeJson => node('list', ...items.map(item));

export const numbers = (...items: readonly string[]): NodeJson =>
  node('list', { kind: 'numbered' }, ...items.map(item));

const item = (words: string): NodeJson => node('list_item', paragraph(words));

export function sampleDocument({ fields, kicker, headline, standfirst, body }: Sample, newId: () => string): Node {
  const front = [node('kicker', kicker), node('headline', headline), node('standfirst', standfirst)];
  return withIds(readDocument({ type: 'doc', attrs: fields, content: [...front, ...body] }), newId);
}
