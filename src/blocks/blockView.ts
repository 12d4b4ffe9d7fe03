import type { AttrValues } from './defineBlock.ts';

/** What the controls of a block in the manuscript know of it, and what they may do. */
export interface BlockViewProps {
  /** The block's id; null while it has none. */
  id: string | null;
  attrs: AttrValues;
  /** Names of the parts without words. */
  emptyParts: readonly string[];
  editable: boolean;
  /** The caret was in the block when it came: it is asked at once for what it needs. */
  entered: boolean;
  /**
   * Changes attributes, each by a step of its own, fills those of the named parts that have no words yet, and gives others the words that
   * go `instead` of theirs; undone as one. Finds the block where it has moved to meanwhile; false if it has gone.
   */
  change(
    attrs: AttrValues,
    words?: Readonly<Record<string, string>>,
    instead?: Readonly<Record<string, string>>,
  ): boolean;
  /** Puts new blocks of a kind at the end of a box, in place of one that has nothing in it yet, and says their ids; undone as one. */
  add(block: string, filled: readonly FilledBlock[]): string[];
  /** Puts new blocks of its own kind behind it and says their ids; undone as one. */
  follow(filled: readonly FilledBlock[]): string[];
  /** Gives the focus back to the words of the block. */
  write(): void;
  /** Does what a command of the editor does, where the caret is in this block. */
  run(command: string): void;
}

/** What a new block has from the start: attributes, and words by the names of parts. */
export interface FilledBlock {
  attrs?: AttrValues;
  words?: Readonly<Record<string, string>>;
}

/** A picture as the media store knows it, with what its file or the newsroom says of it, each empty where it says nothing. */
export interface StoredPicture {
  id: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
}

/** A recording as the media store knows it; `duration` is in seconds. */
export interface StoredAudio {
  id: string;
  name: string;
  duration: number;
}

/** How a picture may be used. */
export interface PictureRights {
  usageTerms: string;
  /** Its last day, empty while there is none. */
  expiresOn: string;
  /** That day is over. */
  expired: boolean;
}

/** The library as a dialog to choose from. */
export interface LibraryProps {
  onChosen(picture: StoredPicture): void;
  onClose(): void;
}
