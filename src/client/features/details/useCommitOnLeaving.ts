import { useLayoutEffect, useRef } from 'react';

/** Commits a draft when its field goes away, or the page: neither takes the focus out of it first. */
export function useCommitOnLeaving(commit: () => void): void {
  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  // As a layout effect it ends before the session does, which a passive one of the page closes.
  useLayoutEffect(() => {
    const leave = () => latest.current();
    // Capturing: before the session sends what it has.
    window.addEventListener('pagehide', leave, { capture: true });
    return () => {
      window.removeEventListener('pagehide', leave, { capture: true });
      leave();
    };
  }, []);
}
