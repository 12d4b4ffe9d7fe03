import { useEffect, useState } from 'react';

/**
 * A part of the screen whose code is fetched when it is first wanted; null until it is here. Where it cannot be fetched
 * (offline) `onFailure` is told and the next wish tries again: React's `lazy` would take the page down and remember it.
 * `fetch` must be the same function at each render.
 */
export function useFetched<Part>(fetch: () => Promise<Part>, wanted: boolean, onFailure?: () => void): Part | null {
  const [part, setPart] = useState<{ part: Part } | null>(null);
  useEffect(() => {
    if (!wanted || part) return;
    let left = false;
    fetch().then(
      (fetched) => left || setPart({ part: fetched }),
      () => left || onFailure?.(),
    );
    return () => {
      left = true;
    };
  }, [fetch, wanted, part, onFailure]);
  return part?.part ?? null;
}
