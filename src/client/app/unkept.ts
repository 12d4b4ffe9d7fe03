const parts = new Set<() => boolean>();

/** Has `isUnkept` asked whether something of a part of this tab is neither at the server nor in the local copy. Returns what ends it. */
export function watchUnkept(isUnkept: () => boolean): () => void {
  parts.add(isUnkept);
  return () => void parts.delete(isUnkept);
}

/** Whether something is in this tab alone, and would be lost with the screen that shows it. */
export function isUnkept(): boolean {
  return [...parts].some((part) => part());
}
