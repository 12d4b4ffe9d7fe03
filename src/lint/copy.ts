import type { Node } from '@tiptap/pm/model';
import { type ArticleLanguage, type Credit, type Fields, proseFields } from '#article/fields.ts';
import { blockNamed } from '#blocks/all.ts';
import { type Passage, passage } from '#language/passage.ts';
import { passageOf } from '#language/passages.ts';

/** Words that lead somewhere. */
interface LinkAt {
  from: number;
  to: number;
  href: string;
}

/** What the newsroom knows of quoted words: where it has them from, who signed them off, and on which day. */
export interface QuoteRecord {
  source: string;
  authorisedBy: string;
  authorisedOn: string;
}

/** A line of text as one types it. */
export interface Line extends Passage {
  /** Where it begins in the text of its block. */
  at: number;
  links: readonly LinkAt[];
  records: readonly (QuoteRecord & { from: number; to: number })[];
}

/** A block as it stands in another or by itself, with what was chosen about it, and where in the text of the outermost. */
interface Piece {
  kind: string;
  attrs: Readonly<Record<string, unknown>>;
  from: number;
  to: number;
}

/** A block of the article in plain data, which may go to a worker. Its text is its lines, with one line end between. */
export interface Block {
  /** Its id in the article; the name of a part of the front. */
  id: string;
  kind: string;
  /** Repeats or decorates the body. */
  aside: boolean;
  text: string;
  lines: readonly Line[];
  /** Itself first, then the blocks in it. */
  pieces: readonly Piece[];
}

/** An article as rules read it. */
export interface Copy {
  language: ArticleLanguage;
  fields: Fields;
  blocks: readonly Block[];
}

const known = new WeakMap<Node, Block>();

/** A document as rules read it. A block whose node is unchanged is the same object again. */
export function copyOf(doc: Node): Copy {
  const fields = doc.attrs as Fields;
  return { language: fields.language, fields, blocks: doc.children.map((node, index) => named(blockOf(node), index)) };
}

/** Blocks get their ids when they come into an article; before that their number has to do. */
function named(block: Block, index: number): Block {
  return block.id === '' ? { ...block, id: `block-${index}` } : block;
}

/** One block of the document as rules read it. */
export function blockOf(node: Node): Block {
  const before = known.get(node);
  if (before) return before;
  const lines: Line[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  const walk = (inner: Node) => {
    const piece = blockNamed(inner.type.name)
      ? { kind: inner.type.name, attrs: inner.attrs, from: at, to: at }
      : undefined;
    if (piece) pieces.push(piece);
    if (inner.isTextblock) {
      const line = lineOf(inner, at);
      lines.push(line);
      at += line.text.length + 1;
    } else for (const child of inner.children) walk(child);
    if (piece) piece.to = Math.max(piece.from, at - 1);
  };
  walk(node);
  const definition = blockNamed(node.type.name);
  const front = definition?.place === 'front';
  const block: Block = {
    id: front ? node.type.name : String(node.attrs.id ?? ''),
    kind: node.type.name,
    aside: definition?.aside ?? false,
    text: lines.map((line) => line.text).join('\n'),
    lines,
    pieces,
  };
  known.set(node, block);
  return block;
}

function lineOf(node: Node, at: number): Line {
  const links: LinkAt[] = [];
  const records: (QuoteRecord & { from: number; to: number })[] = [];
  node.forEach((child, from) => {
    const record = child.marks.find(({ type }) => type.name === 'quoteRecord');
    if (record) records.push({ ...(record.attrs as QuoteRecord), from, to: from + child.nodeSize });
    const link = child.marks.find(({ type }) => type.name === 'link');
    if (!link) return;
    const [to, href] = [from + child.nodeSize, String(link.attrs.href)];
    const last = links.at(-1);
    // Words of one link may be several nodes, as some of them are set otherwise.
    if (last?.to === from && last.href === href) last.to = to;
    else links.push({ from, to, href });
  });
  return { ...passageOf(node), at, links, records };
}

const besideBefore = new Map<string, Block>();

/** The texts of the details that readers get, each as a block by the name of its field; the same object as long as its text is. */
export function blocksBeside(fields: Fields): Block[] {
  return proseFields.flatMap((name) => {
    const text = fields[name];
    if (text === '') return [];
    const before = besideBefore.get(name);
    if (before?.text === text) return before;
    const line: Line = { ...passage(text, name), at: 0, links: [], records: [] };
    const block = { id: name, kind: name, aside: true, text, lines: [line], pieces: [] };
    besideBefore.set(name, block);
    return block;
  });
}

/** Where the body begins and what belongs to it. */
export const isFront = ({ kind }: Block) => blockNamed(kind)?.place === 'front';

/** Whose article it is, agencies apart. */
export function credited(fields: Fields, kind: Credit['kind']): readonly string[] {
  return fields.byline.filter((credit) => credit.kind === kind).map(({ name }) => name);
}

/** The ids of all pictures of an article. */
export function picturesIn(doc: Node): string[] {
  const pictures = copyOf(doc).blocks.flatMap(({ pieces }) => pieces.map(({ attrs }) => attrs.picture));
  return [...new Set(pictures.filter((picture) => typeof picture === 'string' && picture !== ''))] as string[];
}

/** Whether a stretch of a block's text touches words that a speaker has signed off. */
export function isSignedOff({ lines }: Block, { from, to }: { from: number; to: number }): boolean {
  return lines.some(({ at, spans }) =>
    spans.some((span) => span.kind === 'authorised' && at + span.from < to && from < at + span.to),
  );
}
