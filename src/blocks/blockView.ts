import type { AttrValues } from './defineBlock.ts';

/** What the controls of a block in the manuscript know of it, and what they may do. */
export interface BlockViewProps {
  /** The block's id; null while it has none. */
  id: string | null;
  attrs: AttrValues;
  editable: boolean;
  /** Changes attributes, each by a step of its own. */
  change(attrs: AttrValues): void;
}

/** A picture as the media store knows it. */
export interface StoredPicture {
  id: string;
  width: number;
  height: number;
}
