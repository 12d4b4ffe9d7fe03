import { useLayoutEffect, useRef } from 'react';
import { isTyping } from './isTyping.tsx';

/** Keys that mean something wherever one is on a screen but in a field, a menu or a dialog. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  // From the moment in which the screen is seen: after it, a fast hand on a slow machine would come too early.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (isTyping(target)) return;
      // Enter and arrows belong to the button or link that has the focus.
      if (event.key.length > 1 && target instanceof Element && target.closest('button, a, tr')) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
