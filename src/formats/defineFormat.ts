import type { Word } from '#words/say.ts';
import type { Aspect } from './aspects.ts';
import type { Need } from './needs.ts';
import type { Outgoing } from './outgoing.ts';
import type { PictureFacts, ShownPicture } from './shownPicture.ts';

/** Where what an article names by ids alone can be had by those who are not in the newsroom. */
export interface Addresses {
  /**
   * The full address of a picture of the media store, or a place in the same package: of the part that `crop` (`readCrop`'s text)
   * names, of the whole where it is empty.
   */
  pictureAddress(picture: string, crop: string): string;
  /** Any part of a picture is to be had at its address; unless told, the parts that are shown alone. */
  anyPart?: boolean;
  /** What is known of the file that is there; absent where nobody knows anything. */
  pictureFacts?(picture: ShownPicture): PictureFacts;
  recordingAddress(recording: string): string;
  /** Where readers find another article of the newsroom. */
  articleAddress(article: string): string;
}

/** What a format may know besides the article. */
export interface FormatContext extends Addresses {
  /** The newsroom's name. */
  newsroom: string;
  /** The newsroom's public origin, `https://news.example.org`. */
  origin: string;
  /** Milliseconds since 1970 UTC: when it is written. */
  now: number;
  /** What readers get may be written of an article that they have not had yet: it then says no day of publication. Refused unless told. */
  undated?: boolean;
  /** Where a list itself will be found, so that it can name it; absent where nobody knows yet. */
  listAddress?: string;
  /** The bytes of a picture as JPEG, for formats that hold pictures; null where it cannot be had. Absent where no picture can. */
  pictureFile?(picture: string, crop: string): Promise<Uint8Array | null>;
}

export type Written = string | Uint8Array;

/** Something that is not as a format's specification demands: where in the file, and what. */
export interface Fault {
  place: string;
  message: string;
}

/** Something that a file which is no text holds: a paragraph, by the name of its style there, a row of a table, or a picture, by its description. */
export interface Line {
  kind: 'text' | 'row' | 'picture';
  /** Of a paragraph; empty otherwise. */
  style: string;
  words: string;
}

interface FormatBase {
  name: string;
  /** Other names it is asked for by, on the command line and in addresses. */
  aliases?: readonly string[];
  label: Word;
  mediaType: string;
  /** Of a file's name, without the point. */
  extension: string;
  /** What of an article it cannot carry. */
  loses: readonly Aspect[];
  /** What is in its files and our own reader does not take from them. */
  unread?: readonly Aspect[];
  /** Without what of an article there is no such file. */
  needs?: readonly Need[];
  /** It says which version it is, or when that was made, and who gets it goes by that: what is not saved yet has none to say. */
  saysVersion?: boolean;
  /** It keeps the characters that XML has no place for: nothing is taken out of the article. */
  keepsCharacters?: boolean;
  /** Pictures are in the file itself, asked for by `pictureFile`. */
  holdsPictures?: boolean;
  /** It names media by full addresses alone, never by places in its own package. */
  mediaByAddress?: boolean;
  /** What a file that is no text holds, read back from it, for those who look at it before it leaves. */
  lines?(written: Written): Promise<readonly Line[]>;
  /** What is wrong with a file in the format that was written of these articles; nothing wrong lets it leave the house. */
  check?(
    written: Written,
    context: FormatContext,
    articles: readonly Outgoing[],
  ): readonly Fault[] | Promise<readonly Fault[]>;
}

/** A way to write an article down: it knows the fair copy's tree, the fields and its own text, and no block by name. */
interface ArticleFormat<Result extends Written | Promise<Written>> extends FormatBase {
  holds: 'article';
  write(article: Outgoing, context: FormatContext): Result;
}

/** A way to list articles, which it gets newest first. */
interface ListFormat extends FormatBase {
  holds: 'list';
  /** Such an article is not in the list and is asked for nothing; the others are. */
  leavesOut?(article: Outgoing, context: FormatContext): boolean;
  write(articles: readonly Outgoing[], context: FormatContext): string;
}

export type FormatDefinition = ArticleFormat<Written | Promise<Written>> | ListFormat;

/** Keeps the name as a literal while it checks the shape. */
export function defineFormat<const Definition extends ArticleFormat<string> | FormatDefinition>(
  definition: Definition,
): Definition {
  return definition;
}
