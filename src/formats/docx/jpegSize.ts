/** Width and height of a JPEG in pixels, from its first frame header; null for bytes that are none. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const two = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (two(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + two(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    // SOF0 to SOF15, but for the tables that have their numbers.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: two(at + 7), height: two(at + 5) };
  }
  return null;
}
