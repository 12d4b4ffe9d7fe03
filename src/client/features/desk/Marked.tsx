/** A line in which a search found words; the hits stand between U+E000 and U+E001. */
export function Marked({ text }: { text: string }) {
  let at = 0;
  return text.split(/[\uE000\uE001]/).map((part, index) => {
    const start = at;
    at += part.length + 1;
    return index % 2 === 1 ? <mark key={start}>{part}</mark> : part;
  });
}
