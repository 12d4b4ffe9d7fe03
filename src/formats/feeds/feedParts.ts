import { writeHtml } from '#article/html.ts';
import { child, element, type HtmlElement, type HtmlNode, isBlank } from '#marks/htmlTree.ts';
import { modifiedAt } from '../about.ts';
import { boldQuestions } from '../boldQuestions.ts';
import type { FormatContext } from '../defineFormat.ts';
import { forReaders } from '../forReaders.ts';
import type { Outgoing } from '../outgoing.ts';
import { validHtml } from '../validHtml.ts';

/** What no feed can carry of an article. */
export const lostInFeeds = [
  'weights',
  'decoration',
  'placements',
  'kicker',
  'headlineMarks',
  'roles',
  'dateline',
  'kind',
  'translation',
  'slug',
  'searchDescription',
  'channels',
  'embargo',
  'expiry',
  'urgency',
  'signal',
  'editorialNote',
  'ids',
] as const;

/** An element of words alone. */
export const words = (name: string, text: string): HtmlElement => element(name, {}, text);

/** Standfirst and body as a feed reader shows them: a summary is a text, and readers who show the content show it alone. */
export function contentHtml({ front: { standfirst }, body, fields }: Outgoing, context: FormatContext): string {
  return writeHtml(
    forReaders(validHtml(boldQuestions([standfirst, ...body]).map(withCreditInCaption), context, fields.language)),
  );
}

/** Readers expect of a picture what it shows and then whose it is, in one line. */
function withCreditInCaption(node: HtmlNode): HtmlNode {
  if (typeof node === 'string') return node;
  const [image, caption, credit] = ['img', 'figcaption', 'small'].map((tag) => child(node, tag));
  if (node.tag !== 'figure' || !image || !caption || !credit || isBlank(caption) || isBlank(credit))
    return element(node.tag, node.attributes, ...node.children.map(withCreditInCaption));
  return element(
    'figure',
    node.attributes,
    image,
    element('figcaption', caption.attributes, ...caption.children, ' ', credit),
  );
}

/** Who wrote it, by name; the newsroom where nobody signs. */
export function authorsOf({ fields }: Outgoing, { newsroom }: FormatContext): string[] {
  const names = fields.byline.map(({ name }) => name.trim()).filter((name) => name !== '');
  return names.length > 0 ? names : [newsroom || 'Galley'];
}

/** What a feed is called. */
export const titleOf = ({ newsroom }: FormatContext): string => newsroom || 'Galley';

/** When anything in it last changed. */
export function updatedAt(articles: readonly Outgoing[], { now }: FormatContext): number {
  return articles.length === 0 ? now : Math.max(...articles.map(modifiedAt));
}

/** Section and tags. */
export function categoriesOf({ fields }: Outgoing): string[] {
  return [...new Set([fields.section.trim(), ...fields.tags])].filter((category) => category !== '');
}
