import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';
import type { AsideKind, ChangeKind, Unread } from '../reading/reading.ts';
import type { Look } from './look.ts';
import type { StyleSheet } from './styleSheet.ts';

/** What the cleaning of a source is to its parts, each of which knows one kind of what HTML holds: how the source is to be read, where one tells what became of it, and the blocks of whatever stands in a part. */
export interface Cleaner {
  /** The program that wrote it; empty for a page. */
  readonly program: string;
  /** What relative addresses are relative to. */
  readonly base: string | undefined;
  readonly sheet: StyleSheet;
  note(kind: ChangeKind, count?: number): void;
  leaveUnread(unread: Unread): void;
  /** Keeps a piece that is no part of the article beside it. */
  putAside(kind: AsideKind, node: HtmlElement, around: Look): [];
  /** Blocks of a container: its own, and its loose lines as paragraphs. */
  blocks(nodes: HtmlTree, look: Look): HtmlElement[];
  /** Blocks with those that are items of lists in their lists. */
  listed(blocks: readonly HtmlElement[]): HtmlElement[];
}
