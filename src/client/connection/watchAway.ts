/** Some are events of the document; what captures hears those, too, and before anybody else. */
const captured = { capture: true };
const leaving = ['pagehide', 'freeze'];
const either = ['visibilitychange', 'pageshow', 'resume'];

/**
 * Says at once, and whenever it changes, whether a page is away: hidden, frozen, or left, after which it may end without
 * another word. Returns what ends it.
 */
export function watchAway(page: EventTarget, hidden: () => boolean, changed: (away: boolean) => void): () => void {
  const left = () => changed(true);
  const look = () => changed(hidden());
  for (const name of leaving) page.addEventListener(name, left, captured);
  for (const name of either) page.addEventListener(name, look, captured);
  look();
  return () => {
    for (const name of leaving) page.removeEventListener(name, left, captured);
    for (const name of either) page.removeEventListener(name, look, captured);
  };
}
