/** What scrolls an element: the nearest around it that does. */
export function scrollerOf(element: Element): Element {
  for (let outer: Element | null = element; outer; outer = outer.parentElement)
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer;
  return document.documentElement;
}
