import type { Params, Word } from '#words/say.ts';

/** How much a finding matters: worth a look, to be mended, not to be published. */
export const levels = ['hint', 'warn', 'stop'] as const;
export type Level = (typeof levels)[number];

/** A sentence to say to somebody: its word in the catalogs, and what is put into it. */
interface Message {
  word: Word;
  params: Params;
}

/** Characters of a block's text that become others. */
export interface Edit {
  block: string;
  from: number;
  to: number;
  text: string;
}

/** What would mend it, all of it at once. */
export interface Fix {
  label: Message;
  edits: readonly Edit[];
}

/** What a rule has to say about a place: `from` and `to` count UTF-16 units in the text of the block. */
export interface Finding {
  rule: string;
  level: Level;
  block: string;
  from: number;
  to: number;
  excerpt: string;
  message: Message;
  fixes: readonly Fix[];
}
