/** Longest line that is read, in UTF-16 units: a file of the largest size as base64, and what is around it. */
const longestLine = 30_000_000;

/** The lines of a stream, one in memory at a time; null for one that is too long, whose rest is passed over. */
export async function* linesOf(stream: NodeJS.ReadableStream, longest = longestLine): AsyncGenerator<string | null> {
  stream.setEncoding('utf8');
  let parts: string[] = [];
  let length = 0;
  const end = () => {
    const line = length > longest ? null : parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const lines = String(chunk).split('\n');
    for (const [index, part] of lines.entries()) {
      if (index > 0) yield end();
      length += part.length;
      if (length <= longest) parts.push(part);
      else parts = [];
    }
  }
  if (length > 0) yield end();
}
