import { useEffect, useRef } from 'react';

const canHaveFocus = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/**
 * Where something in a container goes away that has the focus (a finding that was just mended), what comes after it gets
 * the focus, else what is before it: browsers give it to the page, and who works by keys begins again at its top. The
 * container has to take the focus itself (`tabIndex={-1}`), for when nothing else is left.
 */
export function useFocusKept<Container extends HTMLElement>() {
  const container = useRef<Container>(null);
  useEffect(() => {
    const box = container.current;
    if (!box) return;
    let focused: HTMLElement | null = null;
    let around: readonly HTMLElement[] = [];
    const note = ({ target }: FocusEvent) => {
      focused = target instanceof HTMLElement ? target : null;
      around = [...box.querySelectorAll<HTMLElement>(canHaveFocus)];
    };
    const keep = () => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      const at = around.indexOf(focused);
      const next = around.slice(at + 1).find((element) => element.isConnected);
      (next ?? around.slice(0, Math.max(0, at)).findLast((element) => element.isConnected) ?? box).focus();
    };
    // Who goes somewhere else by themselves is not called back. What goes away has not been left, whatever the browser says.
    const forget = () =>
      queueMicrotask(() => {
        if (focused?.isConnected && focused !== document.activeElement) focused = null;
      });
    box.addEventListener('focusin', note);
    box.addEventListener('focusout', forget);
    const observer = new MutationObserver(keep);
    observer.observe(box, { childList: true, subtree: true });
    return () => {
      box.removeEventListener('focusin', note);
      box.removeEventListener('focusout', forget);
      observer.disconnect();
    };
  }, []);
  return container;
}
