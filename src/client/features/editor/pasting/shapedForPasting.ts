import { forPasting } from '#formats/html/forPasting.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import { newsroomAddresses } from '#page/newsroomAddresses.ts';

/** What is copied as word processors read it, with the newsroom's own addresses. */
export const shapedForPasting = (tree: HtmlTree, language: string): HtmlTree =>
  forPasting(tree, newsroomAddresses(location.origin), language);
