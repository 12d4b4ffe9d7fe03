/** Some bytes of a file: from the first up to, but without, the last. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * What a `Range` header asks of a file of this size (RFC 9110, 14.2). `null` for the whole file: where nothing is asked, or
 * more than one range, or something that is none; `outside` where no byte of the file is meant.
 */
export function readRange(header: string | null, size: number): ByteRange | 'outside' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return null;
  // Without a first byte the number is how many of the last ones are wanted.
  if (first === '') return last === '0' ? 'outside' : { from: Math.max(0, size - Number(last)), to: size };
  const from = Number(first);
  const to = last === '' ? size : Math.min(size, Number(last) + 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'outside' : { from, to };
}
