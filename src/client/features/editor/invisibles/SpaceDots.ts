import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { Sight } from '../../../connection/sight.ts';

/** In CSS pixels from a block's corner. */
interface Point {
  x: number;
  y: number;
}

interface Dots {
  /** The words that the spaces are between, each run of them behind what it is in. */
  text: string;
  /** The middle of each space. */
  points: readonly Point[];
  size: number;
}

/** The dots of one textblock, and what they were measured by; in CSS pixels. */
interface Drawn {
  path: SVGPathElement;
  dots: Dots;
  textblock: Node;
  width: number;
  height: number;
  left: number;
  top: number;
}

/**
 * A dot in the middle of every ordinary space in sight, drawn over the manuscript in the frame in which the text is. An element around
 * each space, and there are hundreds on a screen, would be laid out and painted with its paragraph at every key.
 */
export class SpaceDots {
  readonly #view: EditorView;
  readonly #layer: SVGSVGElement;
  readonly #sight: () => Sight;
  readonly #sizes: ResizeObserver;
  #drawn = new Map<HTMLElement, Drawn>();
  #asked = 0;

  /** `layer` begins where what scrolls with the manuscript does; `sight` tells which part of the article is seen. */
  constructor(view: EditorView, layer: SVGSVGElement, sight: () => Sight) {
    this.#view = view;
    this.#layer = layer;
    this.#sight = sight;
    this.#sizes = new ResizeObserver(this.ask);
    this.#sizes.observe(view.dom);
    document.fonts.addEventListener('loadingdone', this.#measureAgain);
    this.ask();
  }

  /** The article, what is seen of it or its look may be another. */
  readonly ask = (): void => {
    if (this.#asked === 0) this.#asked = requestAnimationFrame(this.#draw);
  };

  destroy(): void {
    cancelAnimationFrame(this.#asked);
    this.#sizes.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#measureAgain);
    this.#layer.replaceChildren();
  }

  /** Letters of another typeface have come: the same words may be elsewhere in the same box. */
  readonly #measureAgain = (): void => {
    this.#layer.replaceChildren();
    this.#drawn.clear();
    this.ask();
  };

  readonly #draw = (): void => {
    this.#asked = 0;
    const view = this.#view;
    if (view.isDestroyed) return;
    const origin = this.#layer.getBoundingClientRect();
    const before = this.#drawn;
    this.#drawn = new Map();
    const { from, to } = this.#sight();
    const blocks: [HTMLElement, Node][] = [];
    view.state.doc.nodesBetween(from, Math.min(to, view.state.doc.content.size), (node, position) => {
      const dom = node.isTextblock ? view.nodeDOM(position) : null;
      if (dom instanceof HTMLElement) blocks.push([dom, node]);
      return !node.isTextblock;
    });
    // All is read before anything is written, or each block would be laid out anew.
    const measured = blocks.map(([dom, textblock]) => {
      const { left, top, width, height } = dom.getBoundingClientRect();
      const known = before.get(dom);
      const same = known?.textblock === textblock && known.width === width && known.height === height;
      const place = { left: left - origin.left, top: top - origin.top, width, height };
      const dots = same ? known.dots : dotsIn(dom, { left, top }, known?.width === width ? known.dots : undefined);
      return { dom, textblock, known, place, dots };
    });
    for (const { dom, textblock, known, place, dots } of measured) {
      const path = known?.path ?? document.createElementNS('http://www.w3.org/2000/svg', 'path');
      if (dots !== known?.dots) {
        path.setAttribute('d', dots.points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join(''));
        path.setAttribute('stroke-width', dots.size.toFixed(2));
      }
      if (known?.left !== place.left || known.top !== place.top)
        path.setAttribute('transform', `translate(${place.left} ${place.top})`);
      if (!known) this.#layer.append(path);
      before.delete(dom);
      this.#drawn.set(dom, { path, dots, textblock, ...place });
    }
    for (const { path } of before.values()) path.remove();
  };
}

/** The dots of a block. Of those of a moment ago the ones on lines before the first that has changed, and after the last, are taken over. */
function dotsIn(block: HTMLElement, corner: { left: number; top: number }, before?: Dots): Dots {
  const spaces: { text: Text; at: number }[] = [];
  let words = '';
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    words += `\0${elementsAround(text, block)}\0${text.data}`;
    for (let at = text.data.indexOf(' '); at >= 0; at = text.data.indexOf(' ', at + 1)) spaces.push({ text, at });
  }
  const range = document.createRange();
  let size = 0;
  const measure = (index: number) => {
    const { text, at } = spaces[index] as (typeof spaces)[number];
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    size ||= height * 0.09;
    // As high as the middle of a letter without ascender, of a box from the highest to the lowest that the typeface has.
    return { x: left + width / 2 - corner.left, y: top + height * 0.58 - corner.top };
  };
  const kept = before ? linesAbove(before, words) : [];
  const last = kept.at(-1);
  if (last) {
    // A balanced heading has changed from its first line on.
    if (!isSame(measure(kept.length - 1), last)) kept.length = 0;
  }
  const points = [...kept];
  const behind = before ? behindChange(before, words) : [];
  const rest = spaces.length - behind.length;
  for (let index = kept.length; index < spaces.length; index += 1) {
    const point = measure(index);
    points.push(point);
    // From a place that has not moved the same words fill the same lines.
    if (index < rest || !isSame(point, behind[index - rest])) continue;
    if (!isSame(measure(spaces.length - 1), behind.at(-1))) continue;
    points.push(...behind.slice(index - rest + 1));
    break;
  }
  return { text: words, points, size };
}

const isSame = (one: Point, other: Point | undefined) =>
  other !== undefined && Math.abs(one.x - other.x) <= 0.1 && Math.abs(one.y - other.y) <= 0.1;

/** The elements of a block that a text is in: set in bold, the same words are wider. */
function elementsAround(text: Text, block: HTMLElement): string {
  let names = '';
  for (let at = text.parentElement; at && at !== block; at = at.parentElement) names += at.localName;
  return names;
}

/** The dots on the lines above the one in which another text begins to differ; the word there may come from the line before. */
function linesAbove({ text, points }: Dots, other: string): Point[] {
  let same = 0;
  let spaces = 0;
  while (same < text.length && text[same] === other[same]) {
    if (text[same] === ' ') spaces += 1;
    same += 1;
  }
  const line = points[spaces - 1]?.y ?? 0;
  return points.slice(0, spaces).filter(({ y }) => y < line - 1);
}

/** The dots of the words that stand at the end of both texts. */
function behindChange({ text, points }: Dots, other: string): readonly Point[] {
  let same = 1;
  let spaces = 0;
  while (same <= Math.min(text.length, other.length) && text.at(-same) === other.at(-same)) {
    if (text.at(-same) === ' ') spaces += 1;
    same += 1;
  }
  return points.slice(points.length - spaces);
}
