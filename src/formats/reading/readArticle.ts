import type { Node } from '@tiptap/pm/model';
import type { FoundPicture } from './reading.ts';
import type { Receipt } from './receipt.ts';

/** An article as it was read, valid by the schema, with what became of its source. */
export interface ReadArticle {
  doc: Node;
  pictures: readonly FoundPicture[];
  receipt: Receipt;
  /** Every word that the source shows, a line for each of its blocks. */
  text: string;
}
