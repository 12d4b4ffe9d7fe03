/** Signs that nobody types by chance: headings, links, bold words, tables. */
const markdown =
  /^#{1,6} \S|\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)|(?:^|[\s(«„“"])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|^\|.+\|[ \t]*\n\|[-: |]+\|/m;

const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/;

/**
 * Text that means more than its lines, as Markdown: Markdown itself, or lines of which two or more in a row are items of a list. Null for
 * any other text.
 */
export function markdownOf(text: string): string | null {
  if (markdown.test(text)) return text;
  const lines = text.split(/\r\n?|\n/);
  const isListed = (at: number) => item.test(lines[at] ?? '');
  const inList = lines.map((_, at) => isListed(at) && (isListed(at - 1) || isListed(at + 1)));
  if (!inList.includes(true)) return null;
  // Every other line is a paragraph of its own, and its signs are signs.
  return lines
    .map((line, at) => {
      if (!inList[at]) return `\n${escaped(line.trim())}\n`;
      const marker = /^\s*(?:[-*+•]|\d+[.)])\s+/.exec(line)?.[0] ?? '';
      return marker.replace(/[*+•]/, '-') + escaped(line.slice(marker.length));
    })
    .join('\n');
}

const escaped = (line: string) =>
  line
    .replace(/[\\`*_[\]<>~|#&]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
