import { type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { type Style, type StyleSheet, styleOf } from './styleSheet.ts';

/** The size that a style sets its words in, in pixels or points, as Apple's programs write it: `font: 30.0px Helvetica`. */
export function fontSize(style: Style): number | null {
  const size = /(?:^|\s)([\d.]+)p[xt]\b/.exec(style.font ?? '')?.[1];
  return size === undefined ? null : Number(size);
}

/** The size in which most letters of a text are set; 0 where nothing is said of any. */
export function usualSize(tree: HtmlTree, sheet: StyleSheet): number {
  const letters = new Map<number, number>();
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const size = node.tag === 'p' || node.tag === 'li' ? fontSize(styleOf(sheet, node.tag, node.attributes)) : null;
      if (size === null) look(node.children);
      else letters.set(size, (letters.get(size) ?? 0) + textOf(node.children).length);
    }
  };
  look(tree);
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}
