import type { PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** From where to where a plugin shows an article, as positions. */
export interface Sight {
  from: number;
  to: number;
}

/**
 * Tells a plugin by its key, in a transaction, what is on the screen or near it, ahead of what is seen; measured once a frame at most and
 * only after scrolling or growing. A text that came at once, by undoing for one, is in sight in full until that is measured.
 */
export function followSight<State extends Sight>(view: EditorView, key: PluginKey<State>): { destroy(): void } {
  const { dom } = view;
  let asked = 0;
  const look = () => {
    asked = 0;
    if (view.isDestroyed || view.composing) return;
    const height = window.innerHeight;
    const { from, to } = key.getState(view.state) ?? { from: 0, to: 0 };
    const seen = blocksBetween(view, 0, height);
    const far = blocksBetween(view, -3 * height, 4 * height);
    if (seen.from >= from && seen.to <= to && from >= far.from && to <= far.to) return;
    view.dispatch(view.state.tr.setMeta(key, blocksBetween(view, -height, 2 * height)).setMeta('addToHistory', false));
  };
  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(ask);
  sizes.observe(dom);
  // Whatever scrolls around the manuscript.
  document.addEventListener('scroll', ask, { capture: true, passive: true });
  // A window that grows in height shows more of a manuscript that stays as it is.
  window.addEventListener('resize', ask);
  dom.addEventListener('compositionend', ask);
  return {
    destroy() {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      document.removeEventListener('scroll', ask, { capture: true });
      window.removeEventListener('resize', ask);
      dom.removeEventListener('compositionend', ask);
    },
  };
}

/** The range of the blocks between two heights of the window. */
function blocksBetween(view: EditorView, top: number, bottom: number): { from: number; to: number } {
  const { children } = view.dom;
  const first = firstWhere(children.length, (index) => (children[index]?.getBoundingClientRect().bottom ?? 0) >= top);
  const after = firstWhere(children.length, (index) => (children[index]?.getBoundingClientRect().top ?? 0) > bottom);
  const { size } = view.state.doc.content;
  return {
    from: first === 0 ? 0 : Math.max(0, view.posAtDOM(view.dom, first)),
    to: after >= children.length ? size : Math.min(size, view.posAtDOM(view.dom, after)),
  };
}

/** The first index for which something that then stays true is true. */
function firstWhere(length: number, test: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
