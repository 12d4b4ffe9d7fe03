import { useEffect, useRef, useState } from 'react';

/** Long enough not to ask for every letter, short enough not to be noticed; in milliseconds. */
const pause = 150;

/**
 * What stands in a field of search, and how it is changed. `asked` is what the address asks for: it is told of other words a
 * moment after the last key, and where it changes by itself, as on the way back, the field follows.
 */
export function useSearchWords(asked: string, onAsk: (words: string) => void): [string, (words: string) => void] {
  const [words, setWords] = useState(asked);
  const [told, setTold] = useState(asked);
  const latest = useRef(onAsk);
  useEffect(() => {
    latest.current = onAsk;
  });
  if (asked !== told) {
    setTold(asked);
    setWords(asked);
  }
  useEffect(() => {
    if (words.trim() === told) return;
    const timer = setTimeout(() => {
      setTold(words.trim());
      latest.current(words.trim());
    }, pause);
    return () => clearTimeout(timer);
  }, [words, told]);
  return [words, setWords];
}
