/** The style sheets in a clipboard's HTML, sheet by sheet: a search through all of it would begin again at each one that is never closed. */
export function sheetsIn(html: string): string[] {
  const closed = html.split(/<\/style/i).slice(0, -1);
  return closed.flatMap((piece) => /<style\b[^<>]*>([\s\S]*)/i.exec(piece)?.[1] ?? []);
}

/** Whether it has pictures that lie on the writer's computer. */
export function hasLocalPictures(html: string): boolean {
  return (html.match(/<img[^>]+/gi) ?? []).some((tag) => /src=["']?file:/i.test(tag));
}
