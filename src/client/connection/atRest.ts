/**
 * Does something when the page is at rest, so many milliseconds after now at the earliest: what is on the screen by then comes first.
 * Returns what calls it off.
 */
export function atRest(begin: () => void, after: number): () => void {
  let off = false;
  const start = () => void (off || begin());
  // Safari has no idle time.
  const timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(start) : start()), after);
  return () => {
    off = true;
    clearTimeout(timer);
  };
}
