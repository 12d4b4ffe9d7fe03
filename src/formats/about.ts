import { byline } from '#article/byline.ts';
import { type HtmlTree, textOf } from '#marks/htmlTree.ts';
import type { FormatContext } from './defineFormat.ts';
import { isEmbargoed, isExpired } from './embargo.ts';
import type { ArticleRecord, Outgoing } from './outgoing.ts';

/** What the newsroom calls an article for ever, as a URI (RFC 4151): its host, the day it was begun, its id. Another's keeps its own. */
export function articleUri({ id, uri, createdAt }: ArticleRecord, { origin }: FormatContext): string {
  return (
    uri ?? `tag:${new URL(origin).hostname},${isoTime(createdAt).slice(0, 10)}:${encodeURIComponent(id || 'article')}`
  );
}

/** `2026-01-14T11:30:00Z`, to the second: some readers know no smaller part. */
export function isoTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Words as a text of one line, for what has no other: where a line ends is a space. */
export const inOneLine = (tree: HtmlTree): string =>
  linesOf(tree)
    .replace(/ *\n */g, ' ')
    .trim();
/** Words as a text whose lines end where the words' do. */
export const inLines = (tree: HtmlTree): string =>
  linesOf(tree)
    .replace(/ *\n */g, '\n')
    .trim();
const linesOf = (tree: HtmlTree): string =>
  tree.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : linesOf(node.children))).join('');

export const headlineOf = ({ front }: Outgoing): string => inOneLine([front.headline]);
export const kickerOf = ({ front }: Outgoing): string => inOneLine([front.kicker]);
export const standfirstOf = ({ front }: Outgoing): string => inOneLine([front.standfirst]);

/** Who signs, as the page says it: "Von A (Text) und B". Empty if nobody does. */
export function bylineOf({ fields }: Pick<Outgoing, 'fields'>): string {
  const line = byline(fields.byline, fields.language);
  return line ? textOf([line]).trim() : '';
}

/** Names of those who sign, of one kind. */
export function namesOf({ fields }: Outgoing, kind: 'person' | 'agency'): string[] {
  return fields.byline
    .filter((credit) => credit.kind === kind && credit.name.trim() !== '')
    .map(({ name }) => name.trim());
}

/** Whose it is, as one reads it: `© 2026 Seeblick`. */
export const copyrightNotice = (owner: string, { changedAt }: ArticleRecord): string =>
  `© ${isoTime(changedAt).slice(0, 4)} ${owner}`;

/** What IPTC calls where it stands: to be used, not yet, or no longer. */
export function pubStatus(article: Outgoing, context: FormatContext): 'usable' | 'withheld' | 'canceled' {
  if (article.fields.signal === 'retraction') return 'canceled';
  return article.record.publishedAt === undefined || isEmbargoed(article, context.now) ? 'withheld' : 'usable';
}

/** Whether readers shall no longer have it: it was retracted, or its time is over. */
export function isOver(article: Outgoing, { now }: FormatContext): boolean {
  return article.fields.signal === 'retraction' || isExpired(article, now);
}

/** When it last changed for readers, who never had it before it was published. */
export function modifiedAt({ record: { changedAt, publishedAt = changedAt } }: Outgoing): number {
  return Math.max(changedAt, publishedAt);
}
