import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import type { AsideKind, Change, ChangeKind, Unread } from '../reading/reading.ts';
import type { Cleaner } from './Cleaner.ts';
import { cleanFigure } from './cleanFigure.ts';
import { cleanList } from './cleanList.ts';
import { cleanWords, linkOf } from './cleanWords.ts';
import { fontSize, usualSize } from './fontSize.ts';
import { leaveOut, leavePlayer, players, silent } from './leaveOut.ts';
import { joined, linesOf } from './lines.ts';
import { withLists } from './lists.ts';
import { type Look, lookOf, plainLook } from './look.ts';
import {
  type Attributes,
  heading,
  headingLevel,
  isCommentList,
  isDocsTitle,
  isFootnoteRule,
  isHidden,
  isIndent,
  isNote,
  isQuote,
  listFacts,
  roleOf,
} from './meaning.ts';
import { officeProgram } from './programs.ts';
import { readStyleSheets, type Style, type StyleSheet, styleOf } from './styleSheet.ts';
import { cleanTable } from './tables.ts';

/** A piece that is no part of the article, as clean blocks. */
interface AsideBlocks {
  kind: AsideKind;
  blocks: readonly HtmlElement[];
}

export interface CleanHtml {
  /** Blocks without anything of the program that wrote them: no styles, classes, bookmarks or empty paragraphs. */
  blocks: readonly HtmlElement[];
  program: string;
  changed: readonly Change[];
  setAside: readonly AsideBlocks[];
  /** The words of list markers, which are no text. */
  markers: readonly string[];
  unread: readonly Unread[];
}

interface Options {
  /** What relative addresses are relative to. */
  base?: string;
  /** Program it was copied from where that is not to be told from it. */
  program?: string;
  /** Style sheets that are not in the tree. */
  sheets?: readonly string[];
}

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul en-note'
  ).split(' '),
);

/**
 * HTML as programs put it on a clipboard or into a file, told by meaning: emphasis by what a style says, lists by Word's
 * levels, headings by outline levels, tables as articles have them. Reads nothing but the tree and loses no word: what
 * is left out is in `setAside`.
 */
export function cleanHtml(tree: HtmlTree, options: Options = {}): CleanHtml {
  return new Cleaning(tree, options).result();
}

class Cleaning implements Cleaner {
  readonly sheet: StyleSheet;
  readonly program: string;
  readonly base: string | undefined;
  readonly #tree: HtmlTree;
  readonly #changed = new Map<ChangeKind, number>();
  readonly #aside: AsideBlocks[] = [];
  readonly #markers: string[] = [];
  readonly #unread: Unread[] = [];
  #usualSize: number | null = null;
  readonly #hasBlock = new WeakMap<HtmlElement, boolean>();

  constructor(tree: HtmlTree, { base, program, sheets = [] }: Options) {
    this.#tree = tree;
    this.base = base;
    this.sheet = readStyleSheets([...sheets, ...sheetsOf(tree)]);
    this.program = program ?? officeProgram(tree);
  }

  result(): CleanHtml {
    const blocks = this.listed(this.blocks(this.#tree, plainLook));
    return {
      blocks,
      program: this.program,
      changed: [...this.#changed].map(([kind, count]) => ({ kind, count })),
      setAside: this.#aside,
      markers: this.#markers,
      unread: this.#unread,
    };
  }

  leaveUnread(unread: Unread): void {
    this.#unread.push(unread);
  }

  putAside(kind: AsideKind, node: HtmlElement, around: Look): [] {
    const look = lookOf(around, node.tag, styleOf(this.sheet, node.tag, node.attributes), undefined);
    const own = this.blocks(node.children, { ...look, href: null, strike: false });
    if (own.length > 0) this.#aside.push({ kind, blocks: this.listed(own) });
    return [];
  }

  #lines(nodes: readonly HtmlNode[], tag: string, facts: Readonly<Record<string, string>>): HtmlElement[] {
    return linesOf(nodes, tag, facts, (kind) => this.note(kind));
  }

  listed(blocks: readonly HtmlElement[]): HtmlElement[] {
    return withLists(blocks, { note: (kind) => this.note(kind), marker: (text) => void this.#markers.push(text) });
  }

  note(kind: ChangeKind, count = 1): void {
    this.#changed.set(kind, (this.#changed.get(kind) ?? 0) + count);
  }

  blocks(nodes: HtmlTree, look: Look): HtmlElement[] {
    const blocks: HtmlElement[] = [];
    let line: HtmlNode[] = [];
    const end = () => {
      blocks.push(...this.#lines(line, 'p', {}));
      line = [];
    };
    let items: HtmlNode[] = [];
    const endList = () => {
      if (items.length > 0) blocks.push(...cleanList(element('ul', {}, ...items), look, this));
      items = [];
    };
    for (const [index, node] of nodes.entries()) {
      // Items that stand in no list are one, as browsers show them.
      if (typeof node !== 'string' && node.tag === 'li') {
        end();
        items.push(node);
      } else if (typeof node === 'string' || !this.#isBlock(node)) {
        if (items.length > 0 && !isSpace(node)) endList();
        line.push(...cleanWords([node], look, this));
      } else {
        end();
        endList();
        if (node.tag === 'hr' && isFootnoteRule(node.attributes, afterSpace(nodes, index))) continue;
        blocks.push(...this.#block(node, look));
      }
    }
    end();
    endList();
    return blocks;
  }

  /** Whether an element begins a line, itself or by what is in it. */
  #isBlock(node: HtmlElement): boolean {
    const known = this.#hasBlock.get(node);
    if (known !== undefined) return known;
    const own = blockTags.has(node.tag);
    const is =
      own ||
      (!silent.has(node.tag) && node.children.some((child) => typeof child !== 'string' && this.#isBlock(child)));
    this.#hasBlock.set(node, is);
    return is;
  }

  #block(node: HtmlElement, around: Look): HtmlElement[] {
    const { tag, attributes } = node;
    if (silent.has(tag)) return leaveOut(node, this);
    if (players.has(tag)) return leavePlayer(node, around, this);
    const style = styleOf(this.sheet, tag, attributes);
    if (isHidden(attributes, style)) return this.putAside('hidden', node, around);
    if (isNote(style)) this.note('notes');
    if (isCommentList(attributes, style)) return this.putAside('comment', node, around);
    if (tag === 'del' && this.program === 'Microsoft Word') return this.putAside('deletion', node, around);
    const look = lookOf(around, tag, style, linkOf(node, this));
    if (tag === 'hr') return [element('hr', {})];
    if (tag === 'table')
      return cleanTable(
        node,
        this.program,
        (path) => this.#cell(path, look),
        () => this.note('tables'),
      );
    if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') return cleanList(node, look, this);
    if (tag === 'figure') return cleanFigure(node, look, this);
    if (tag === 'blockquote' && !isIndent(attributes, style)) {
      return quoted(this.#withParts(node, quotationParts, look));
    }
    const own = tag === 'aside' ? ownAsides[attributes.class ?? ''] : undefined;
    if (own) {
      const { class: name, 'data-kind': kind, 'data-date': date } = attributes;
      const facts = name === 'correction' ? { 'data-kind': kind, 'data-date': date } : {};
      return [element('aside', { class: name, ...facts }, ...this.#withParts(node, own, look))];
    }
    if (tag === 'pre')
      return this.#lines(cleanWords(node.children, { ...look, ...preLook(attributes) }, this), 'p', {});
    const level = headingLevel(tag, attributes, style) ?? this.#levelBySize(node, style);
    if (level === null && this.#holdsBlocks(node)) return this.blocks(node.children, look);
    if (level !== null && this.#holdsBlocks(node)) {
      const inside = this.blocks(node.children, look);
      return inside.map((block) => (block.tag === 'p' ? element(`h${level}`, {}, ...block.children) : block));
    }
    const facts = listFacts(attributes, style, this.sheet);
    const words = cleanWords(node.children, look, this);
    if (level !== null) return this.#lines(words, `h${level}`, {});
    if (isQuote(attributes)) {
      const lines = this.#lines(words, 'p', {});
      return lines.length > 0 ? [element('blockquote', {}, ...lines)] : [];
    }
    const role = roleOf(node, this.program);
    return this.#lines(words, 'p', role ? { ...facts, 'data-role': role } : facts);
  }

  /** Blocks of what has parts of its own, lines that are known by their tags. */
  #withParts(node: HtmlElement, parts: Readonly<Record<string, string>>, look: Look): HtmlElement[] {
    const isPart = partsOf(node, parts);
    const runs = node.children.reduce<HtmlNode[][]>((all, part) => {
      if (isPart(part) || all.length === 0) all.push([part]);
      else all.at(-1)?.push(part);
      return all;
    }, []);
    return runs.flatMap(([part, ...rest]) => {
      if (typeof part !== 'object' || !isPart(part))
        return this.listed(this.blocks(part === undefined ? [] : [part, ...rest], look));
      const words = joined(this.blocks(part.children, look));
      const line = words.length > 0 ? [element(part.tag, { class: parts[part.tag] }, ...words)] : [];
      return [...line, ...this.listed(this.blocks(rest, look))];
    });
  }

  /** The blocks of a cell, whose words look as its row, its classes and its own style say. */
  #cell(path: readonly HtmlElement[], around: Look): HtmlElement[] {
    const look = path.reduce(
      (outer, { tag, attributes }) => lookOf(outer, tag, styleOf(this.sheet, tag, attributes), undefined),
      around,
    );
    return this.blocks(path.at(-1)?.children ?? [], look);
  }

  /** Google Docs' title by how it is set. Apple's programs know no headings: a line that is set larger than the text is one. */
  #levelBySize(node: HtmlElement, style: Style): number | null {
    if (node.tag === 'p' && isDocsTitle(this.program, node.children)) return 1;
    if (this.program !== 'Apple' || node.tag !== 'p') return null;
    this.#usualSize ??= usualSize(this.#tree, this.sheet);
    const size = fontSize(style);
    const words = textOf(node.children).trim();
    if (size === null || size < this.#usualSize * 1.2 || words === '' || words.length > 140) return null;
    return size < this.#usualSize * 1.8 ? 2 : 1;
  }

  #holdsBlocks(node: HtmlElement): boolean {
    return node.children.some((child) => typeof child !== 'string' && this.#isBlock(child));
  }
}

/** A quotation has words alone: lists, tables, pictures and other quotations in it stand between its parts. */
function quoted(blocks: readonly HtmlElement[]): HtmlElement[] {
  const parts: HtmlElement[] = [];
  let words: HtmlElement[] = [];
  const end = () => {
    if (words.length > 0) parts.push(element('blockquote', {}, ...words));
    words = [];
  };
  for (const block of blocks)
    if (block.tag === 'p' || block.tag === 'footer' || heading.test(block.tag)) words.push(block);
    else {
      end();
      parts.push(block);
    }
  end();
  return parts;
}

/** Asides that are as our own, on a page or in a document, and the parts of each by their tags. */
const ownAsides: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  factbox: { h2: 'factbox-title' },
  pullquote: { cite: 'pullquote-speaker', span: 'pullquote-role' },
  correction: {},
};
/**
 * Which children of a block are its parts: of headings the one that says so, or the first of a box that says of none what it is; what
 * stands after it divides the box.
 */
function partsOf(node: HtmlElement, parts: Readonly<Record<string, string>>): (child: HtmlNode) => boolean {
  const elements = node.children.filter((child): child is HtmlElement => typeof child !== 'string');
  const opening = elements.find(({ tag }) => tag !== 'figure' && tag !== 'img');
  const isTitled = elements.some(({ attributes }) => Object.values(parts).includes(attributes.class ?? ''));
  return (child) => {
    if (typeof child === 'string') return false;
    const part = parts[child.tag];
    if (part === undefined || !heading.test(child.tag)) return part !== undefined;
    return child.attributes.class === part || (!isTitled && child.attributes.class === undefined && child === opening);
  };
}

const quotationParts = { footer: 'blockquote-source' };

/** What follows a node of a container, white space left out. */
const afterSpace = (nodes: HtmlTree, index: number) => nodes.slice(index + 1, index + 3).find((node) => !isSpace(node));

const isSpace = (node: HtmlNode) => typeof node === 'string' && node.trim() === '';

/** Set as it was typed; Slack has no other sign for a block of code. */
const preLook = (attributes: Attributes) => ({
  pre: true,
  ...(attributes['data-stringify-type'] === 'pre' ? { code: true } : {}),
});

function sheetsOf(tree: HtmlTree): string[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === 'style' ? [textOf(node.children)] : sheetsOf(node.children);
  });
}
