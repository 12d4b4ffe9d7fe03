import { checkField, type FieldName, type Fields, fields } from '#article/fields.ts';
import { articleTree, writeHtml } from '#article/html.ts';
import { withIds } from '#article/newArticle.ts';
import { parse } from '#article/parse.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { type Counts, countText, countTree, missingWords, treeText, wordsOf } from './counts.ts';
import { fileAt } from './fileAt.ts';
import type { ReadArticle } from './readArticle.ts';
import type { AsideKind, Change, Facts, FoundPicture, Taken, Unread } from './reading.ts';
import { accountsOf, addsUp } from './receipt.ts';

/** What a reader has found, before it is an article: clean trees, and what the source said in words. */
export interface Found {
  format: string;
  name: string;
  application?: string;
  /** Blocks, with `h1.headline`, `p.kicker` and `p.standfirst` for the front. Pictures as `img` with their `src`. */
  tree: HtmlTree;
  fields?: Readonly<Partial<Record<FieldName, unknown>>>;
  facts?: Facts;
  taken?: readonly Taken[];
  setAside?: readonly { kind: AsideKind; blocks: HtmlTree }[];
  changed?: readonly Change[];
  unread?: readonly Unread[];
  /** Every word that the source shows, markers of lists left out. Without it the tree's own are the source's. */
  text?: string;
  /** Of the source as it came; without it those of the tree are the source's. */
  counts?: Pick<Counts, 'links' | 'tables' | 'images'>;
  /** Words of the source that became fields or facts, so that they are not missing. */
  stated?: readonly string[];
}

/** Makes an article of what was found, valid by the schema, and the receipt that accounts for it. */
export function settleArticle(found: Found, newId: () => string): ReadArticle {
  const pictures: FoundPicture[] = [];
  const tree = withFigures(found.tree, pictures, newId);
  const doc = withIds(parse(tree, cleanFields(found.fields ?? {})), newId);
  doc.check();
  const setAside = (found.setAside ?? []).map(({ kind, blocks }) => ({
    kind,
    text: treeText(blocks),
    html: writeHtml(withoutFiles(blocks)),
  }));
  const own = articleTree(doc);
  const stated = [...(found.stated ?? []), ...setAside.map(({ text }) => text)];
  const source = found.text ?? [treeText(found.tree), ...stated].join('\n');
  const missing = missingWords(wordsOf(source), [...wordsOf(treeText(own)), ...stated.flatMap(wordsOf)]);
  const aside = added(found.setAside?.map(({ blocks }) => countTree(blocks)) ?? []);
  const inFields = countText((found.stated ?? []).join('\n'));
  const body = countTree(own);
  const after: Counts = {
    ...body,
    words: body.words + inFields.words,
    quotationMarks: body.quotationMarks + inFields.quotationMarks,
    quotations: body.quotations + inFields.quotations,
    images: pictures.length,
  };
  const shape = countTree(found.tree);
  const before: Counts = {
    ...shape,
    ...countText(source),
    links: shape.links + aside.links,
    lists: shape.lists + aside.lists,
    tables: shape.tables + aside.tables,
    images: shape.images + aside.images,
    emphasis: shape.emphasis + aside.emphasis,
    ...found.counts,
  };
  const receipt = {
    missingWords: missing.slice(0, 100),
    source: { name: found.name, format: found.format, application: found.application ?? '' },
    accounts: accountsOf(before, after, aside),
    taken: found.taken ?? [],
    facts: found.facts ?? {},
    changed: found.changed ?? [],
    setAside,
    unread: found.unread ?? [],
  };
  return { doc, pictures, text: source, receipt: { addsUp: addsUp(receipt), ...receipt } };
}

/** Figures get an id and wait for their picture, which is kept by it. */
function withFigures(tree: HtmlTree, pictures: FoundPicture[], newId: () => string): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const image = node.tag === 'figure' ? node.children.find(isImage) : undefined;
    if (!image) return { ...node, children: withFigures(node.children, pictures, newId) };
    const block = newId();
    const src = image.attributes.src ?? '';
    const file = fileAt(src) ?? { address: src };
    pictures.push({ block, ...file });
    const elsewhere = file.address ? { 'data-address': file.address } : {};
    const alt = image.attributes.alt
      ? { 'data-alt': cleanText(image.attributes.alt).replace(/\s+/g, ' ').slice(0, 2000) }
      : {};
    return element(
      'figure',
      { 'data-id': block, ...elsewhere, ...alt },
      ...node.children.filter((child) => !isImage(child)),
    );
  });
}

const isImage = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && node.tag === 'img';

/** What is put aside says which picture it had, and not the picture itself. */
function withoutFiles(tree: HtmlTree): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const data = node.tag === 'img' && (node.attributes.src ?? '').startsWith('data:');
    const attributes = data ? { alt: node.attributes.alt ?? '' } : node.attributes;
    return element(node.tag, attributes, ...withoutFiles(node.children));
  });
}

/** Fields as an article may carry them; what none may is left out. */
function cleanFields(stated: Readonly<Partial<Record<FieldName, unknown>>>): Partial<Fields> {
  const entries = Object.entries(stated).flatMap(([name, value]) => {
    const field = name as FieldName;
    const clean = cleanValue(value);
    if (fields[field].kind !== 'list') return checkField(field, clean) ? [[name, clean]] : [];
    const items = Array.isArray(clean) ? clean.filter((item) => checkField(field, [item])) : [];
    return checkField(field, items) ? [[name, items]] : [];
  });
  return Object.fromEntries(entries) as Partial<Fields>;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanValue(inner)]));
}

function added(all: readonly Counts[]): Counts {
  const none = countTree([]);
  return all.reduce(
    (sum, counts) =>
      Object.fromEntries(
        Object.entries(sum).map(([name, value]) => [name, value + counts[name as keyof Counts]]),
      ) as Counts,
    none,
  );
}
