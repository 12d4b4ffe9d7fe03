/** What scrolls an element: the nearest around it that does. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  for (let outer: HTMLElement | null = element; outer; outer = outer.parentElement)
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer;
  return document.documentElement;
}
