import type { Node } from '@tiptap/pm/model';
import { fairCopy } from '#article/fairCopy.ts';
import { type FieldName, type Fields, fields } from '#article/fields.ts';
import { nodeTree } from '#article/html.ts';
import { frontLength } from '#article/schema.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { countIllegal, legalText } from './legalText.ts';

/** What a newsroom knows of an article besides its document. */
export interface ArticleRecord {
  id: string;
  /** What others know it by, where it is theirs: a URI. */
  uri?: string;
  version: number;
  /** Milliseconds since 1970 UTC. */
  createdAt: number;
  changedAt: number;
  /** When readers first had it; absent before. */
  publishedAt?: number;
  /** Where readers find it. */
  address: string;
  /** What the newest version says of its use, which holds for every other that leaves. The document's own unless told. */
  release?: Release;
}

/** From when and until when an article may be used, and that it no longer may. */
type Release = Pick<Fields, 'embargo' | 'expires'> & { signal?: 'retraction' };

/** What holds for every version of an article, by the fields of its newest. What else a version is, such as a correction, is its own. */
export function releaseOf({ embargo, expires, signal }: Fields): Release {
  return { embargo, expires, ...(signal === 'retraction' ? { signal } : {}) };
}

/** Of what has no place in a newsroom, such as a selection. */
export const unrecorded: ArticleRecord = { id: '', version: 0, createdAt: 0, changedAt: 0, address: '' };

/**
 * An article on its way out: all that a format gets of it. It is made from a document by `outgoing` alone, which takes the
 * fair copy and the fields that are not the house's own, so that nothing else can reach a file.
 */
export interface Outgoing {
  readonly record: ArticleRecord;
  /** The fair copy, for the one format that writes documents as they are. */
  readonly copy: Node;
  readonly fields: Fields;
  readonly front: { readonly kicker: HtmlElement; readonly headline: HtmlElement; readonly standfirst: HtmlElement };
  readonly body: HtmlTree;
  /** Front and body. A part of the front that nobody has written is no empty line. */
  readonly tree: HtmlTree;
  /** Characters that XML has no place for, taken out of all of the above but the copy. */
  readonly takenOut: number;
}

/** Makes of a document, or of a part of one, what may leave the house. */
export function outgoing(doc: Node, record: ArticleRecord): Outgoing {
  const whole = fairCopy(doc);
  const copy = whole.type.create({ ...sharedFields(whole.attrs as Fields), ...record.release }, whole.content);
  const tree = copy.children.map(nodeTree);
  const illegal = countInTree(tree) + countInValue(copy.attrs);
  const legal = illegal === 0 ? tree : tree.map(legalElement);
  const part = (name: string) => legal[copy.children.findIndex((child) => child.type.name === name)];
  const empty = (tag: string, name: string) => element(tag, { class: name });
  const isFront = (index: number) => index < frontLength && copy.child(index).type.spec.group === 'front';
  return {
    record,
    copy,
    fields: (illegal === 0 ? copy.attrs : legalValue(copy.attrs)) as Fields,
    front: {
      kicker: part('kicker') ?? empty('p', 'kicker'),
      headline: part('headline') ?? empty('h1', 'headline'),
      standfirst: part('standfirst') ?? empty('p', 'standfirst'),
    },
    body: legal.filter((_, index) => !isFront(index)),
    tree: legal.filter(({ children }, index) => !isFront(index) || children.length > 0),
    takenOut: illegal,
  };
}

/** The fields with those that are the house's own as they are unless told. */
function sharedFields(given: Fields): Fields {
  const own = (Object.keys(fields) as FieldName[]).filter((name) => 'internal' in fields[name]);
  return { ...given, ...Object.fromEntries(own.map((name) => [name, fields[name].default])) };
}

function countInTree(tree: HtmlTree): number {
  return tree.reduce((count, node) => {
    if (typeof node === 'string') return count + countIllegal(node);
    return count + countInValue(node.attributes) + countInTree(node.children);
  }, 0);
}

/** Of a field's value: texts, and lists and records of them. */
function countInValue(value: unknown): number {
  if (typeof value === 'string') return countIllegal(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((count: number, part) => count + countInValue(part), 0);
}

function legalValue(value: unknown): unknown {
  if (typeof value === 'string') return legalText(value);
  // An item of a list that is nothing but such characters is none.
  if (Array.isArray(value)) return value.map(legalValue).filter((item) => item !== '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, legalValue(part)]));
}

function legalElement({ tag, attributes, children }: HtmlElement): HtmlElement {
  const clean = Object.entries(attributes).map(([name, value]) => [name, legalText(value)]);
  const inside = children.map(
    (child): HtmlNode => (typeof child === 'string' ? legalText(child) : legalElement(child)),
  );
  return element(tag, Object.fromEntries(clean), ...inside);
}
