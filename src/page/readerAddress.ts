/** Where readers find an article of the newsroom at this origin. */
export function readerAddress(origin: string, article: string): string {
  return `${origin}/read/${encodeURIComponent(article)}`;
}
