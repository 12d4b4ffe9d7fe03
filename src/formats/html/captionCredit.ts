import type { HtmlElement, HtmlNode } from '#marks/htmlTree.ts';

/** What pages call the words that say whose a picture is. */
const creditName =
  /(?:^|[\s_-])(?:(?:photo|image|img|media|caption|bild|picture)?-?(?:credits?|copyright|source|quelle|author|autor|fotograf(?:in)?|photographer))(?:$|[\s_-])/i;
const sign =
  '(?:©|\\(c\\)|(?:bild(?:er|quelle)?|fotos?|photos?|image|crédits?(?: photo)?|credito|credits?|quelle|source|fonte)\\s*:)';
/** At the end of a caption: behind a sentence, or between brackets. */
const creditText = new RegExp(
  `(?:^|(?<=[.!?…»”"’)])\\s+|\\s*[([]\\s*|\\s+[|/–-]\\s+)(${sign}\\s*[^()[\\]\\n]{2,100}?)\\s*[)\\]]?\\s*$`,
  'iu',
);

/** Whether a page says by its name that an element of a figure is the picture's credit. */
export const isCredit = ({ attributes }: HtmlElement): boolean =>
  creditName.test(attributes.class ?? '') || attributes.itemprop === 'copyrightHolder';

/** A caption without the words that say whose the picture is, and those: by what the page calls them, else by how they begin. */
export function captionAndCredit(nodes: readonly HtmlNode[]): { caption: HtmlNode[]; credit: HtmlNode[] } {
  const credit: HtmlNode[] = [];
  const without = (inner: readonly HtmlNode[]): HtmlNode[] =>
    inner.flatMap((node): HtmlNode[] => {
      if (typeof node === 'string') return [node];
      if (isCredit(node)) {
        credit.push(...(credit.length > 0 ? [' '] : []), ...node.children);
        return [];
      }
      return [{ ...node, children: without(node.children) }];
    });
  const caption = without(nodes);
  return credit.length > 0 ? { caption, credit } : byWords(caption);
}

function byWords(nodes: readonly HtmlNode[]): { caption: HtmlNode[]; credit: HtmlNode[] } {
  const none = { caption: [...nodes], credit: [] };
  const at = nodes.findLastIndex((node) => typeof node !== 'string' || node.trim() !== '');
  const last = nodes[at];
  if (typeof last === 'string') {
    // Of a long text its end: what is sought is short, and white space without end would take its square in time.
    const from = Math.max(0, last.length - 200);
    const found = creditText.exec(last.slice(from));
    if (!found?.[1] || (from > 0 && found.index === 0)) return none;
    return { caption: [...nodes.slice(0, at), last.slice(0, from + found.index)], credit: [found[1]] };
  }
  if (!last) return none;
  const inside = byWords(last.children);
  if (inside.credit.length === 0) return none;
  const rest: HtmlElement = { ...last, children: inside.caption };
  return { caption: [...nodes.slice(0, at), rest], credit: inside.credit };
}
