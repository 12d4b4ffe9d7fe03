/** A value in a sentence of `galley verify`: on one line, and not longer than one reads. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
