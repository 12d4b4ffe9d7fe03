/** Windows-1252 from U+0080 to U+009F, which Node 20's decoder leaves as they are: German and English quotation marks are among them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes in a code page that is named as the web names it, Windows-1252 unless told; throws a `RangeError` for a name there is not. */
export function decodeSingleBytes(bytes: Uint8Array, name = 'windows-1252'): string {
  const decoder = new TextDecoder(name);
  const text = decoder.decode(bytes);
  // What calls itself Latin 1 or ASCII is Windows-1252, too: the web's standard says so.
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
}
