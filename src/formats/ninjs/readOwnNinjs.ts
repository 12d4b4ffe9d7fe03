import { readFieldFacts } from '#article/fieldFacts.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import { ownElement } from '../html/readOwnHtml.ts';
import { mediaIn } from '../reading/media.ts';
import type { OwnArticle } from '../reading/ownArticle.ts';

interface Told {
  role?: unknown;
  contentType?: unknown;
  contenttype?: unknown;
  value: string;
}

/** The article of an item of ninjs that our own writer has made, the same as it was written; `null` for other people's items. */
export function readOwnNinjs(item: object): OwnArticle | null {
  const { headlines, descriptions, bodies } = item as Readonly<Record<string, unknown>>;
  const body = marked(toldIn(bodies), 'main');
  const tree = body === undefined ? [] : readHtml(body);
  const article = ownElement(tree);
  if (!article) return null;
  const front = [
    part('p', 'kicker', toldIn(headlines), 'kicker'),
    part('h1', 'headline', toldIn(headlines), 'main'),
    part('p', 'standfirst', toldIn(descriptions), 'main'),
  ];
  const doc = parse([...front, ...article.children], readFieldFacts(article.attributes), 'keep');
  return { doc, media: mediaIn(tree) };
}

/** Anybody may have written the item: what is not of the shape is not told. */
function toldIn(list: unknown): Told[] {
  return Array.isArray(list) ? list.filter((each: { value?: unknown } | null) => typeof each?.value === 'string') : [];
}

function part(tag: string, name: string, told: readonly Told[], role: string): HtmlElement {
  const exact = marked(told, role);
  const words: HtmlTree =
    exact === undefined ? [told.find((each) => each.role === role)?.value ?? ''] : readHtml(exact);
  return element(tag, { class: name }, ...words);
}

function marked(told: readonly Told[], role: string): string | undefined {
  const isMarked = ({ contentType, contenttype }: Told) => (contentType ?? contenttype) === 'application/xhtml+xml';
  return told.find((each) => each.role === role && isMarked(each))?.value;
}
