import { element } from '#marks/htmlTree.ts';
import { wordsOf } from '../reading/counts.ts';
import { ends, isParagraph, isSentence, type Line } from './pageLine.ts';
import { withoutStrong } from './pageOpening.ts';

/** A heading over a paragraph is a crosshead whatever it says, and so is a line between two of them that can be one. */
export function withoutCrossheads(lines: readonly Line[]): Line[] {
  const written = lines.filter(({ text, block }) => text !== '' || block.tag !== 'p');
  const crossheads = new Set<Line>();
  written.forEach((line, at) => {
    const after = written[at + 1];
    // An advertisement or a button between is no part of the text.
    const before = written
      .slice(Math.max(0, at - 3), at)
      .findLast((other) => other.kind === null || !other.sure || other.kind === line.kind);
    if (line.kind === null || !after) return;
    const goesOn =
      isParagraph(after) ||
      (line.kind !== 'comments' &&
        after.kind === null &&
        isSentence(after) &&
        written.slice(at + 2, at + 4).some(isParagraph));
    if (!goesOn) return;
    const between =
      !line.sure &&
      before !== undefined &&
      before.kind === null &&
      (!/^(?:p|h\d)$/.test(before.block.tag) || (before.text.length >= 60 && ends.test(before.text)));
    if (between || /^h[2-6]$/.test(line.block.tag)) crossheads.add(line);
  });
  return lines.map((line) => (crossheads.has(line) ? { ...line, kind: null } : line));
}

/** Short lines between paragraphs, which no sentence ends, are crossheads. */
export function withCrossheads(body: readonly Line[]): Line[] {
  return body.map((line, index) => {
    const { block, text } = line;
    if (block.tag !== 'p' || text.length > 90 || text.length < 3) return line;
    const bold = block.children.every((child) =>
      typeof child === 'string' ? child.trim() === '' : child.tag === 'strong' || child.tag === 'b',
    );
    const open = text.replace(/[“”"»«‹›’]+$/u, '');
    if (/[.,;:…]$/.test(open) || (/[!?]$/.test(open) && !bold && text.length > 60)) return line;
    if (/^[-–—•·*\d]/.test(text) && !/^\d+\s\p{L}/u.test(text)) return line;
    if (block.children.some((child) => typeof child !== 'string' && (child.tag === 'br' || child.tag === 'a')))
      return line;
    const next = body[index + 1];
    const follows = next !== undefined && next.block.tag === 'p' && next.text.length >= 80;
    const before = body[index - 1];
    const preceded =
      before === undefined || before.block.tag !== 'p' || ends.test(before.text) || before.text.length >= 80;
    if (!follows || !preceded || wordsOf(text).length > 14) return line;
    return { ...line, block: element('h2', {}, ...(bold ? withoutStrong(block.children) : block.children)) };
  });
}
