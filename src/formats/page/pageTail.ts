import type { AsideKind } from '../reading/reading.ts';
import { isParagraph, isSentence, type Line } from './pageLine.ts';

/** Kinds that stand at the end of an article: what follows them is no longer its text. */
const tailKinds: ReadonlySet<AsideKind> = new Set<AsideKind>([
  'login',
  'comments',
  'report',
  'neighbours',
  'related',
  'footer',
]);

/** The box of a newsletter: what stands between its title and the last of its lines, if that is not far. */
export function inNewsletters(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  lines.forEach((line, index) => {
    const button =
      line.kind !== null && line.text.length < 30 && /inscri|anmeld|abonn|iscriv|sign ?up|subscribe/i.test(line.text);
    if (button && lines[index - 1]?.kind === 'newsletter') marked[index] = { ...line, kind: 'newsletter' };
  });
  lines.forEach((line, index) => {
    if (line.kind !== 'newsletter' && line.kind !== 'subscription') return;
    const next = lines.slice(index + 1, index + 4).findLastIndex((other) => other.kind === line.kind);
    for (let at = index + 1; at <= index + 1 + next; at += 1) {
      const between = marked[at];
      if (between && between.kind === null && between.text.length < 80) marked[at] = { ...between, kind: line.kind };
    }
  });
  return marked;
}

/** Where the article ends: the first line of a kind that stands behind it, unless much text follows. */
export function tailStart(lines: readonly Line[], bodyStart: number): number {
  for (let index = bodyStart + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line?.kind || !(tailKinds.has(line.kind) || line.kind === 'newsletter')) continue;
    const after = lines.slice(index + 1);
    const next = after[0];
    // What leads elsewhere may stand before the last words of a text.
    if (line.kind === 'related' && next?.kind === null && isSentence(next)) continue;
    const before = lines.slice(bodyStart, index).filter(isParagraph).length;
    const paragraphs = after.filter(isParagraph).length;
    if (paragraphs <= allowedAfter(line, before)) return index;
  }
  return lines.length;
}

/** How many paragraphs may follow a line that ends the article: a page goes on with its comments, not with its text. */
function allowedAfter({ kind, sure }: Line, before: number): number {
  if (!sure && kind !== 'comments') return 0;
  if (kind === 'comments' || kind === 'neighbours') return before;
  return kind === 'related' || kind === 'newsletter' ? 0 : Math.min(1, before / 3);
}

/** What follows the end of an article is, by what was set aside last. */
export function lastTailKind(aside: readonly { kind: AsideKind }[]): AsideKind {
  const last = aside.at(-1)?.kind;
  return last === 'related' ||
    last === 'neighbours' ||
    last === 'comments' ||
    last === 'footer' ||
    last === 'newsletter'
    ? last
    : 'other';
}
