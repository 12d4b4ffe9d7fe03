const start = '{\\pict';

/** The pictures in RTF, in their order, as `data:` addresses. Word writes each twice, the second time for old programs: that one is no PNG or JPEG. */
export function rtfPictures(rtf: string): string[] {
  const found: string[] = [];
  for (let at = rtf.indexOf(start); at >= 0; at = rtf.indexOf(start, at + start.length)) {
    const own = ownText(rtf, at);
    const kind = /\\(png|jpeg)blip/.exec(own)?.[1];
    const digits = own.replace(/\\[a-z]+-?\d* ?|[^0-9a-f]/gi, '');
    if (kind && digits.length >= 64) found.push(`data:image/${kind};base64,${base64(digits)}`);
  }
  return found;
}

/** The words of a group without those of the groups in it. */
function ownText(rtf: string, from: number): string {
  const parts: string[] = [];
  let depth = 0;
  let begin = from;
  const bracket = /[{}]/g;
  bracket.lastIndex = from;
  for (let match = bracket.exec(rtf); match; match = bracket.exec(rtf)) {
    if (depth === 1) parts.push(rtf.slice(begin, match.index));
    depth += match[0] === '{' ? 1 : -1;
    begin = match.index + 1;
    // What a picture has in it lies no deeper: a broken file is not read to its end for each.
    if (depth === 0 || depth > 12) break;
  }
  return parts.join('');
}

function base64(digits: string): string {
  const bytes = digits.match(/../g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''));
}
