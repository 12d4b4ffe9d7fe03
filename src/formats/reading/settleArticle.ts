import { checkField, type FieldName, type Fields, fields } from '#article/fields.ts';
import { articleTree, writeHtml } from '#article/html.ts';
import { withIds } from '#article/newArticle.ts';
import { parse } from '#article/parse.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { type Counts, countedTree, countText, countTree, missingWords, type SourceCounts, wordsOf } from './counts.ts';
import { fileAt } from './fileAt.ts';
import { oneSpace } from './oneSpace.ts';
import type { ReadArticle } from './readArticle.ts';
import type { AsideKind, Change, Facts, FoundPicture, Taken, Unread } from './reading.ts';
import { accountsOf, addsUp } from './receipt.ts';
import { SettledText } from './settledText.ts';
import { unreadPicture } from './unreadPicture.ts';

/** What a reader has found, before it is an article: clean trees, and what the source said in words. */
export interface Found {
  format: string;
  name: string;
  application?: string;
  /** Blocks, with `h1.headline`, `p.kicker` and `p.standfirst` for the front. Pictures as `img` with their `src`. */
  tree: HtmlTree;
  /** A language that is null was looked for and not found: the receipt says so. */
  fields?: Readonly<Partial<Record<FieldName, unknown>>>;
  facts?: Facts;
  taken?: readonly Taken[];
  setAside?: readonly { kind: AsideKind; blocks: HtmlTree }[];
  changed?: readonly Change[];
  unread?: readonly Unread[];
  /** Every word that the source shows, markers of lists left out. Without it the tree's own are the source's. */
  text?: string;
  /** Of the source as it came; what is not counted there is taken from the tree, and cannot be found missing. */
  counts?: Partial<SourceCounts>;
  /** Words of the source that became fields or facts, so that they are not missing. */
  stated?: readonly string[];
}

/** Makes an article of what was found, valid by the schema, and the receipt that accounts for it. */
export function settleArticle(found: Found, newId: () => string): ReadArticle {
  const pictures: FoundPicture[] = [];
  const unreadPictures: Unread[] = [];
  const settled = new SettledText();
  const tree = withFigures(found.tree, { pictures, unread: unreadPictures, newId, settled });
  const doc = withIds(parse(tree, cleanFields(found.fields ?? {})), newId);
  doc.check();
  const pieces = (found.setAside ?? []).map(({ kind, blocks }) => ({ kind, blocks, counted: countedTree(blocks) }));
  const setAside = pieces.map(({ kind, blocks, counted }) => ({
    kind,
    text: counted.text,
    html: writeHtml(withoutFiles(blocks, settled)),
  }));
  const shape = countedTree(found.tree);
  const own = countedTree(articleTree(doc));
  const stated = [...(found.stated ?? []), ...setAside.map(({ text }) => text)];
  const source = found.text ?? [shape.text, ...stated].join('\n');
  const statedWords = stated.flatMap(wordsOf);
  const missing = missingWords(wordsOf(source), [...wordsOf(own.text), ...statedWords]);
  const aside = added(pieces.map(({ counted }) => counted.counts));
  const inFields = countText((found.stated ?? []).join('\n'));
  const { emphasised, ...counts } = found.counts ?? {};
  const emphasisAside = pieces.flatMap(({ counted }) => counted.emphasised);
  const emphasis = emphasised ?? [...shape.emphasised, ...emphasisAside];
  const notEmphasised = missingWords(emphasis, [...own.emphasised, ...emphasisAside]);
  // Emphasis of a heading falls to its own look, that of a field to no look at all.
  const fallen = [...missingWords(shape.headed, own.headed), ...statedWords];
  const lost = missingWords(notEmphasised, fallen);
  const after: Counts = {
    ...own.counts,
    words: own.counts.words + inFields.words,
    quotationMarks: own.counts.quotationMarks + inFields.quotationMarks,
    quotations: own.counts.quotations + inFields.quotations,
    images: pictures.length,
  };
  const before: Counts = {
    ...countText(source),
    links: shape.counts.links + aside.links,
    lists: shape.counts.lists + aside.lists,
    items: shape.counts.items + aside.items,
    tables: shape.counts.tables + aside.tables,
    images: shape.counts.images + aside.images,
    ...counts,
    emphasis: after.emphasis + aside.emphasis + lost.length,
  };
  const receipt = {
    missingWords: missing.slice(0, 100),
    source: { name: found.name, format: found.format, application: found.application ?? '' },
    accounts: accountsOf(before, after, aside),
    taken: found.taken ?? [],
    facts: found.facts ?? {},
    changed: [
      ...(found.changed ?? []),
      ...(settled.controls > 0 ? [{ kind: 'controls' as const, count: settled.controls }] : []),
      ...(settled.composed > 0 ? [{ kind: 'composed' as const, count: settled.composed }] : []),
    ],
    setAside,
    unread: [
      ...(found.unread ?? []),
      ...unreadPictures,
      ...(found.fields?.language === null ? [{ reason: 'language' as const, text: found.facts?.language ?? '–' }] : []),
    ],
  };
  return { doc, pictures, text: source, receipt: { addsUp: addsUp(receipt), ...receipt } };
}

interface Figures {
  pictures: FoundPicture[];
  unread: Unread[];
  newId: () => string;
  settled: SettledText;
}

/**
 * Figures get an id and wait for their picture, which is kept by it. Whoever wrote the source, Galley or not: an address that is none of the
 * web becomes none of the article, and the picture is told of.
 */
function withFigures(tree: HtmlTree, figures: Figures): HtmlTree {
  const { pictures, unread, newId, settled } = figures;
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return settled.of(node);
    const image = node.tag === 'figure' ? node.children.find(isImage) : undefined;
    if (!image) return { ...node, children: withFigures(node.children, figures) };
    const block = newId();
    const { src = '', alt: said = '' } = image.attributes;
    const file = src === '' ? {} : fileAt(src);
    if (file) pictures.push({ block, ...file });
    else unread.push(unreadPicture(src, said));
    const elsewhere = file?.address ? { 'data-address': file.address } : {};
    const alt = said ? { 'data-alt': settled.of(said).replace(/\s+/g, ' ').slice(0, 2000) } : {};
    return element(
      'figure',
      { ...node.attributes, 'data-id': block, ...elsewhere, ...alt },
      ...withFigures(
        node.children.filter((child) => !isImage(child)),
        figures,
      ),
    );
  });
}

const isImage = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && node.tag === 'img';

/** What is put aside says which picture it had, and not the picture itself. */
function withoutFiles(tree: HtmlTree, settled: SettledText): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return settled.of(node);
    const data = node.tag === 'img' && (node.attributes.src ?? '').startsWith('data:');
    const attributes = data ? { alt: node.attributes.alt ?? '' } : node.attributes;
    return element(node.tag, attributes, ...withoutFiles(node.children, settled));
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
  if (typeof value === 'string') return oneSpace(cleanText(value).normalize('NFC'));
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
