import { audio } from './audio/audio.ts';
import { blockquote } from './blockquote/blockquote.ts';
import { correction } from './correction/correction.ts';
import { crosshead } from './crosshead/crosshead.ts';
import type { BlockDefinition } from './defineBlock.ts';
import { divider } from './divider/divider.ts';
import { embed } from './embed/embed.ts';
import { factbox } from './factbox/factbox.ts';
import { figure } from './figure/figure.ts';
import { gallery } from './gallery/gallery.ts';
import { headline } from './headline/headline.ts';
import { kicker } from './kicker/kicker.ts';
import { list } from './list/list.ts';
import { paragraph } from './paragraph/paragraph.ts';
import { pullquote } from './pullquote/pullquote.ts';
import { question } from './question/question.ts';
import { related } from './related/related.ts';
import { standfirst } from './standfirst/standfirst.ts';
import { table } from './table/table.ts';

/** THE list of blocks. The front comes first and in the order of the page; the body in the order of the insert menu. */
export const blocks = [
  kicker,
  headline,
  standfirst,
  paragraph,
  crosshead,
  pullquote,
  blockquote,
  list,
  figure,
  gallery,
  audio,
  table,
  factbox,
  question,
  embed,
  related,
  correction,
  divider,
] as const satisfies readonly BlockDefinition[];

const byName = new Map<string, BlockDefinition>(blocks.map((block) => [block.name, block]));

/** A block's definition by its node name; `undefined` for parts, inner nodes and text. */
export function blockNamed(name: string): BlockDefinition | undefined {
  return byName.get(name);
}
