import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/**
 * For an element that goes when it has done its work, as a bar or a notice: the ref for it. Goes the element with the focus in it, the
 * browser would leave the focus nowhere, and `onLost` gives it to something else.
 */
export function useFocusLost(onLost: () => void): RefCallback<HTMLElement> {
  const latest = useRef(onLost);
  useEffect(() => {
    latest.current = onLost;
  });
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    let within = false;
    const note = (event: FocusEvent) => {
      // A window that is left takes the focus for a while and gives it back.
      within = event.type === 'focusin' || (event.relatedTarget === null && !document.hasFocus());
    };
    element.addEventListener('focusin', note);
    element.addEventListener('focusout', note);
    return () => {
      const held = within || element.contains(document.activeElement);
      element.removeEventListener('focusin', note);
      element.removeEventListener('focusout', note);
      // What comes in its place is drawn first, and may take the focus itself.
      if (held)
        setTimeout(() => {
          if (document.activeElement === null || document.activeElement === document.body) latest.current();
        });
    };
  }, []);
}
