import { Fragment, Slice } from '@tiptap/pm/model';
import { withoutIds } from '#article/blockIds.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { frontLength } from '#article/schema.ts';

/** A piece that was set aside, as it comes into the text; read through the schema like everything else. */
export function pieceSlice(html: string): Slice {
  const blocks = withoutIds(Fragment.from(parse(readHtml(html)).children.slice(frontLength)));
  return Slice.maxOpen(blocks, false);
}
