import type { HtmlTree } from '#marks/htmlTree.ts';
import type { Word } from '#words/say.ts';

/** What a format may know of an article besides its tree. */
export interface FormatContext {
  /** The article's language, BCP 47. */
  language: string;
  /** The full address of a picture of the media store, for those who are not in the newsroom. */
  pictureAddress(picture: string): string;
}

/** A way to write articles down: it knows the tree and its own text, and no block by name. */
export interface FormatDefinition {
  name: string;
  label: Word;
  mediaType: string;
  /** Of a file's name, without the point. */
  extension: string;
  /** Writes a fair copy's tree, or a part of one. */
  write(tree: HtmlTree, context: FormatContext): string;
}

/** Keeps the name as a literal while it checks the shape. */
export function defineFormat<const Name extends string>(
  definition: FormatDefinition & { name: Name },
): FormatDefinition & { name: Name } {
  return definition;
}
