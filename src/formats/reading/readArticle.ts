import type { Node } from '@tiptap/pm/model';
import type { FoundFile, FoundPicture } from './reading.ts';
import type { Receipt } from './receipt.ts';

/** An article as it was read, valid by the schema, with what became of its source. */
export interface ReadArticle {
  doc: Node;
  /** Those that no newsroom has yet. */
  pictures: readonly FoundPicture[];
  /** Of an article that Galley has written: where it said its pictures and recordings are, by `mediumName`. */
  media?: ReadonlyMap<string, FoundFile>;
  receipt: Receipt;
  /** Every word that the source shows, a line for each of its blocks. */
  text: string;
}
