export type DifferenceKind =
  | 'database'
  | 'log'
  | 'snapshot'
  | 'answer'
  | 'row'
  | 'tags'
  | 'search'
  | 'index'
  | 'file'
  | 'backup';

/** Something that is stored and is not what the log says, or not what was stored. */
export interface Difference {
  /** Null where it is about no single article. */
  article: string | null;
  kind: DifferenceKind;
  version: number | null;
  message: string;
}
