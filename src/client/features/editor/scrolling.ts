import { Plugin } from '@tiptap/pm/state';
import { scrollerOf } from './scrollerOf.ts';

/** So far from the edge ProseMirror brings the caret, in pixels. */
const margin = 5;

/**
 * Says that nothing is to be scrolled where the caret is on the screen. ProseMirror would ask each element around it for its
 * place and its style, at every key. Inside of a block that holds others, which may scroll by itself, it still does.
 */
export function scrolling(): Plugin {
  let scroller: Element | null = null;
  return new Plugin({
    view(view) {
      const forget = () => {
        scroller = null;
      };
      // On a narrow window something else may scroll.
      view.dom.ownerDocument.defaultView?.addEventListener('resize', forget);
      return { destroy: () => view.dom.ownerDocument.defaultView?.removeEventListener('resize', forget) };
    },
    props: {
      handleScrollToSelection(view) {
        const { $head } = view.state.selection;
        if ($head.depth !== 1) return false;
        scroller ??= scrollerOf(view.dom);
        // On a touched screen the keyboard covers the window's lower part.
        const { visualViewport: window } = globalThis;
        if (scroller === document.documentElement || !window) return false;
        const seen = scroller.getBoundingClientRect();
        const caret = view.coordsAtPos($head.pos, 1);
        const top = Math.max(seen.top, window.offsetTop);
        const bottom = Math.min(seen.top + scroller.clientHeight, window.offsetTop + window.height);
        const left = seen.left + scroller.clientLeft;
        return (
          caret.top >= top + margin &&
          caret.bottom <= bottom - margin &&
          caret.left >= left &&
          caret.right <= left + scroller.clientWidth
        );
      },
    },
  });
}
