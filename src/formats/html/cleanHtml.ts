import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { safeUrl } from '#marks/safeUrl.ts';
import type { AsideKind, Change, ChangeKind, Unread } from '../reading/reading.ts';
import { absolute, unwrapped } from './addresses.ts';
import { captionAndCredit, isCredit } from './captionCredit.ts';
import { fontSize, usualSize } from './fontSize.ts';
import { linesOf, preserved } from './lines.ts';
import { isStart, type NumberedList, numbered, numberedList, withLists } from './lists.ts';
import { dressed, type Look, lookOf, plainLook } from './look.ts';
import {
  type Attributes,
  checkSign,
  endsSlackParagraph,
  heading,
  headingLevel,
  isCommentList,
  isCommentMark,
  isDocsTitle,
  isFootnoteRule,
  isHidden,
  isIndent,
  isInterchange,
  isNote,
  isNoteSign,
  isQuote,
  isSlackBreak,
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

const silent = new Set(
  'applet area base button canvas datalist embed head iframe input link map meta noscript object param script select style template textarea title xml'.split(
    ' ',
  ),
);
const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul en-note'
  ).split(' '),
);
const players = new Set(['audio', 'video', 'en-media']);

/**
 * HTML as programs put it on a clipboard or into a file, told by meaning: emphasis by what a style says, lists by Word's
 * levels, headings by outline levels, tables as articles have them. Reads nothing but the tree and loses no word: what
 * is left out is in `setAside`.
 */
export function cleanHtml(tree: HtmlTree, options: Options = {}): CleanHtml {
  return new Cleaning(tree, options).result();
}

class Cleaning {
  readonly #sheet: StyleSheet;
  readonly #program: string;
  readonly #base: string | undefined;
  readonly #tree: HtmlTree;
  readonly #changed = new Map<ChangeKind, number>();
  readonly #aside: AsideBlocks[] = [];
  readonly #markers: string[] = [];
  readonly #unread: Unread[] = [];
  #usualSize: number | null = null;
  readonly #hasBlock = new WeakMap<HtmlElement, boolean>();

  constructor(tree: HtmlTree, { base, program, sheets = [] }: Options) {
    this.#tree = tree;
    this.#base = base;
    this.#sheet = readStyleSheets([...sheets, ...sheetsOf(tree)]);
    this.#program = program ?? officeProgram(tree);
  }

  result(): CleanHtml {
    const blocks = this.#listed(this.#blocks(this.#tree, plainLook));
    return {
      blocks,
      program: this.#program,
      changed: [...this.#changed].map(([kind, count]) => ({ kind, count })),
      setAside: this.#aside,
      markers: this.#markers,
      unread: this.#unread,
    };
  }

  #lines(nodes: readonly HtmlNode[], tag: string, facts: Readonly<Record<string, string>>): HtmlElement[] {
    return linesOf(nodes, tag, facts, (kind) => this.#note(kind));
  }

  #listed(blocks: readonly HtmlElement[]): HtmlElement[] {
    return withLists(blocks, { note: (kind) => this.#note(kind), marker: (text) => void this.#markers.push(text) });
  }

  #note(kind: ChangeKind, count = 1): void {
    this.#changed.set(kind, (this.#changed.get(kind) ?? 0) + count);
  }

  /** Blocks of a container: its own, and its loose lines as paragraphs. */
  #blocks(nodes: HtmlTree, look: Look): HtmlElement[] {
    const blocks: HtmlElement[] = [];
    let line: HtmlNode[] = [];
    const end = () => {
      blocks.push(...this.#lines(line, 'p', {}));
      line = [];
    };
    let items: HtmlNode[] = [];
    const endList = () => {
      if (items.length > 0) blocks.push(...this.#list(element('ul', {}, ...items), look));
      items = [];
    };
    for (const [index, node] of nodes.entries()) {
      // Items that stand in no list are one, as browsers show them.
      if (typeof node !== 'string' && node.tag === 'li') {
        end();
        items.push(node);
      } else if (typeof node === 'string' || !this.#isBlock(node)) {
        if (items.length > 0 && !isSpace(node)) endList();
        line.push(...this.#inline(node, look));
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
    if (silent.has(tag)) return this.#silent(node);
    if (players.has(tag)) return this.#player(node, around);
    const style = styleOf(this.#sheet, tag, attributes);
    if (isHidden(attributes, style)) return this.#putAside('hidden', node, around);
    if (isNote(style)) this.#note('notes');
    if (isCommentList(attributes, style)) return this.#putAside('comment', node, around);
    if (tag === 'del' && this.#program === 'Microsoft Word') return this.#putAside('deletion', node, around);
    const look = lookOf(around, tag, style, this.#link(node));
    if (tag === 'hr') return [element('hr', {})];
    if (tag === 'table')
      return cleanTable(
        node,
        this.#program,
        (path) => this.#cell(path, look),
        () => this.#note('tables'),
      );
    if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') return this.#list(node, look);
    if (tag === 'figure') return this.#figure(node, look);
    if (tag === 'blockquote' && !isIndent(attributes, style)) {
      return quoted(this.#withParts(node, quotationParts, look));
    }
    const own = tag === 'aside' ? ownAsides[attributes.class ?? ''] : undefined;
    if (own) {
      const { class: name, 'data-kind': kind, 'data-date': date } = attributes;
      const facts = name === 'correction' ? { 'data-kind': kind, 'data-date': date } : {};
      return [element('aside', { class: name, ...facts }, ...this.#withParts(node, own, look))];
    }
    if (tag === 'pre') return this.#lines(this.#inlineAll(node.children, { ...look, ...preLook(attributes) }), 'p', {});
    const level = headingLevel(tag, attributes, style) ?? this.#levelBySize(node, style);
    if (level === null && this.#holdsBlocks(node)) return this.#blocks(node.children, look);
    if (level !== null && this.#holdsBlocks(node)) {
      const inside = this.#blocks(node.children, look);
      return inside.map((block) => (block.tag === 'p' ? element(`h${level}`, {}, ...block.children) : block));
    }
    const facts = listFacts(attributes, style, this.#sheet);
    const words = this.#inlineAll(node.children, look);
    if (level !== null) return this.#lines(words, `h${level}`, {});
    if (isQuote(attributes)) {
      const lines = this.#lines(words, 'p', {});
      return lines.length > 0 ? [element('blockquote', {}, ...lines)] : [];
    }
    const role = roleOf(node, this.#program);
    return this.#lines(words, 'p', role ? { ...facts, 'data-role': role } : facts);
  }

  /** Blocks of what has parts of its own, lines that are known by their tags. */
  #withParts(node: HtmlElement, parts: Readonly<Record<string, string>>, look: Look): HtmlElement[] {
    const runs = node.children.reduce<HtmlNode[][]>((all, part) => {
      const isPart = typeof part !== 'string' && parts[part.tag] !== undefined;
      if (isPart || all.length === 0) all.push([part]);
      else all.at(-1)?.push(part);
      return all;
    }, []);
    return runs.flatMap(([part, ...rest]) => {
      if (typeof part !== 'object' || parts[part.tag] === undefined)
        return this.#listed(this.#blocks(part === undefined ? [] : [part, ...rest], look));
      const words = this.#joined(part.children, look);
      const line = words.length > 0 ? [element(part.tag, { class: parts[part.tag] }, ...words)] : [];
      return [...line, ...this.#listed(this.#blocks(rest, look))];
    });
  }

  /** The blocks of a cell, whose words look as its row, its classes and its own style say. */
  #cell(path: readonly HtmlElement[], around: Look): HtmlElement[] {
    const look = path.reduce(
      (outer, { tag, attributes }) => lookOf(outer, tag, styleOf(this.#sheet, tag, attributes), undefined),
      around,
    );
    return this.#blocks(path.at(-1)?.children ?? [], look);
  }

  /** Google Docs' title by how it is set. Apple's programs know no headings: a line that is set larger than the text is one. */
  #levelBySize(node: HtmlElement, style: Style): number | null {
    if (node.tag === 'p' && isDocsTitle(this.#program, node.children)) return 1;
    if (this.#program !== 'Apple' || node.tag !== 'p') return null;
    this.#usualSize ??= usualSize(this.#tree, this.#sheet);
    const size = fontSize(style);
    const words = textOf(node.children).trim();
    if (size === null || size < this.#usualSize * 1.2 || words === '' || words.length > 140) return null;
    return size < this.#usualSize * 1.8 ? 2 : 1;
  }

  #holdsBlocks(node: HtmlElement): boolean {
    return node.children.some((child) => typeof child !== 'string' && this.#isBlock(child));
  }

  #list(node: HtmlElement, look: Look): HtmlElement[] {
    const kind = node.tag === 'ol' ? 'ol' : 'ul';
    const items: HtmlElement[] = [];
    const before: HtmlElement[] = [];
    /** The numbers that items say they have, by their place in `items`. */
    const stated = new Map([[0, integer(node.attributes.start)]]);
    for (const child of node.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') items.push(element('li', {}, ...this.#blocks([child], look)));
        continue;
      }
      if (child.tag === 'li') {
        const style = styleOf(this.#sheet, 'li', child.attributes);
        if (isHidden(child.attributes, style)) {
          this.#putAside('hidden', child, look);
          continue;
        }
        const inner = lookOf(look, 'li', style, undefined);
        const sign = checkSign(child.attributes);
        const parts = sign
          ? child.children.filter((part) => typeof part === 'string' || part.tag !== 'img')
          : child.children;
        const inside = withSign(sign, this.#listed(this.#blocks(parts, inner).map(unlisted)));
        const level = levelOf(child.attributes, node.attributes);
        const onlyLists = inside.length > 0 && inside.every(({ tag }) => tag === 'ul' || tag === 'ol');
        const last = items.at(-1);
        if (onlyLists && last)
          items[items.length - 1] = { ...last, children: [...last.children, ...inside.map(withoutLevels)] };
        else if (onlyLists) before.push(...inside);
        else if (inside.length > 0) {
          const number = integer(child.attributes.value);
          if (number !== null) stated.set(items.length, number);
          items.push(
            element('li', Number.isInteger(level) && level > 0 ? { 'data-level': String(level) } : {}, ...inside),
          );
        }
        continue;
      }
      const inside = this.#blocks([child], look);
      const last = items.at(-1);
      if (last) items[items.length - 1] = { ...last, children: [...last.children, ...inside.map(withoutLevels)] };
      else before.push(...inside);
    }
    if (kind === 'ul') return items.length > 0 ? [...before, element('ul', {}, ...items)] : before;
    if (node.attributes.reversed !== undefined && items.length > 1) this.#note('numbering');
    const lists = numbered(items.map((item, index) => ({ item, number: stated.get(index) ?? null })));
    return [...before, ...lists.map((list) => this.#numberedList(list))];
  }

  #numberedList({ start, items }: NumberedList): HtmlElement {
    if (start !== null && !isStart(start)) this.#note('numbering');
    return numberedList(start, items);
  }

  #figure(node: HtmlElement, look: Look): HtmlElement[] {
    const words: HtmlNode[] = [];
    const rest: HtmlNode[] = [];
    const images: HtmlElement[] = [];
    const legend = (inner: HtmlTree): void => {
      for (const child of inner) {
        if (typeof child === 'string') rest.push(child);
        else if (child.tag === 'img') images.push(child);
        else if (child.tag === 'figcaption') words.push(...child.children);
        else if (isCredit(child)) words.push(child);
        else if (child.tag === 'table' || child.tag === 'blockquote' || heading.test(child.tag)) rest.push(child);
        else if (silent.has(child.tag)) {
          if (child.tag !== 'noscript') this.#silent(child);
        } else if (hasTag(child, figureParts)) legend(child.children);
        else rest.push(child);
      }
    };
    legend(node.children);
    const pictures = images.flatMap((image) => this.#image(image));
    if (pictures.length === 0)
      return this.#blocks([...rest, ...(words.length > 0 ? [element('p', {}, ...words)] : [])], look);
    const parts = captionAndCredit(words);
    const caption = this.#joined(parts.caption, look);
    const credit = this.#joined(parts.credit, look);
    const legends = [
      ...(caption.length > 0 ? [element('figcaption', {}, ...caption)] : []),
      ...(credit.length > 0 ? [element('small', {}, ...credit)] : []),
    ];
    const figures = pictures.map((picture, index) =>
      element('figure', {}, picture, ...(index === pictures.length - 1 ? legends : [])),
    );
    return [...figures, ...this.#blocks(rest, look)];
  }

  /** The words of several lines as one, a space between. */
  #joined(nodes: HtmlTree, look: Look): HtmlNode[] {
    const blocks = this.#blocks(nodes, look);
    return blocks.flatMap((block, index) => [...(index > 0 ? [' '] : []), ...block.children]);
  }

  #inlineAll(nodes: HtmlTree, look: Look): HtmlNode[] {
    return nodes.flatMap((node) => this.#inline(node, look));
  }

  #inline(node: HtmlNode, around: Look): HtmlNode[] {
    if (typeof node === 'string') {
      if (node === '') return [];
      return around.pre ? preserved(node, around) : [dressed(node, around)];
    }
    const { tag, attributes } = node;
    if (isSlackBreak(attributes))
      return endsSlackParagraph(attributes) ? [element('br', {}), element('br', {})] : [element('br', {})];
    if (tag === 'br') return isInterchange(attributes) ? [] : [element('br', {})];
    if (tag === 'wbr') return [];
    if (tag === 'img') return this.#image(node);
    if (tag === 'svg' || tag === 'math') return this.#drawn(node, around);
    if (players.has(tag)) return this.#player(node, around);
    if (silent.has(tag)) return this.#silent(node);
    if (tag.startsWith('v:') || tag === 'w:sdtpr') return [];
    const style = styleOf(this.#sheet, tag, attributes);
    if (style['mso-list'] === 'ignore') return [element('span', { 'data-marker': '' }, textOf(node.children))];
    if (isHidden(attributes, style)) return this.#putAside('hidden', node, around);
    if (isCommentMark(attributes, style)) return this.#commentMark(node, around, style);
    if (isCommentList(attributes, style)) return this.#putAside('comment', node, around);
    if (style['mso-special-character'] === 'comment') return [];
    // In Markdown it is what is struck through; elsewhere a deletion that was tracked.
    if (this.#program !== '' && this.#program !== 'Markdown' && tag === 'del')
      return this.#putAside('deletion', node, around);
    if (this.#program !== '' && tag === 'ins') this.#note('insertions');
    if (style['mso-tab-count']) return ['\t'];
    if (style['mso-spacerun'] === 'yes') return [dressed(' ', around)];
    if (attributes.class === 'Apple-tab-span') return ['\t'];
    if (attributes.class === 'Apple-converted-space')
      return [dressed(textOf(node.children).replace(/\u00a0/g, ' '), around)];
    if (tag === 'u') this.#note('underlines');
    const look = lookOf(around, tag, style, this.#link(node));
    const inside = this.#inlineAll(node.children, look);
    if (isNoteSign(attributes)) {
      this.#note('notes');
      // Where LibreOffice draws the distance, none stands in the text.
      return [...inside, ' '];
    }
    if (tag !== 'q' || inside.length === 0) return inside;
    const [open, close] = /^[\s]*[„“”"«»‹›]/.test(textOf(inside)) ? ['', ''] : ['“', '”'];
    if (open !== '') this.#note('quotes');
    return [dressed(open, around), ...inside, dressed(close, around)];
  }

  #drawn(node: HtmlElement, look: Look): HtmlNode[] {
    if (node.tag !== 'math') return [];
    const words = textOf(node.children).replace(/\s+/g, ' ').trim();
    if (words === '') return [];
    this.#unread.push({ reason: 'formula', text: words.slice(0, 200) });
    return [dressed(words, look)];
  }

  #commentMark(node: HtmlElement, look: Look, style: Style): HtmlNode[] {
    // The words that a comment is about are the article's; the sign after them is not.
    if (
      style['mso-special-character'] === 'comment' ||
      node.attributes.class === 'MsoCommentReference' ||
      /_msocom_/.test(node.attributes.href ?? '')
    )
      return [];
    return this.#inlineAll(node.children, look);
  }

  #silent(node: HtmlElement): [] {
    if (node.tag === 'iframe' || node.tag === 'embed' || node.tag === 'object') {
      const address = node.attributes.src ?? node.attributes.data ?? '';
      if (address !== '') this.#unread.push({ reason: 'object', text: address.slice(0, 500) });
    }
    return [];
  }

  /** What plays is not read; the words in it are for browsers that cannot play it. */
  #player(node: HtmlElement, around: Look): [] {
    const inside = node.children.find(
      (child): child is HtmlElement => typeof child !== 'string' && 'src' in child.attributes,
    );
    const address = node.attributes.src ?? inside?.attributes.src ?? node.attributes.type ?? node.tag;
    this.#unread.push({ reason: node.tag === 'en-media' ? 'attachment' : 'object', text: address.slice(0, 500) });
    return this.#putAside('player', node, around);
  }

  #putAside(kind: AsideKind, node: HtmlElement, around: Look): [] {
    const look = lookOf(around, node.tag, styleOf(this.#sheet, node.tag, node.attributes), undefined);
    const own = this.#blocks(node.children, { ...look, href: null, strike: false });
    if (own.length > 0) this.#aside.push({ kind, blocks: this.#listed(own) });
    return [];
  }

  #link({ tag, attributes }: HtmlElement): string | null | undefined {
    if (tag !== 'a' || attributes.href === undefined) return undefined;
    const { href } = attributes;
    if (/^#|^about:blank#/.test(href)) {
      this.#note('bookmarks');
      return null;
    }
    const address = absolute(href, this.#base);
    const direct = address && unwrapped(address);
    if (direct !== address) this.#note('addresses');
    const safe = safeUrl(direct);
    if (!safe) this.#note('links');
    return safe;
  }

  #image({ attributes }: HtmlElement): HtmlElement[] {
    const { alt = '', src: given = '', width, height } = attributes;
    const lazy = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'];
    const placeholder = given === '' || (/^data:image\/(gif|svg)/.test(given) && given.length < 400);
    const src = placeholder && lazy ? lazy : given;
    const name = alt || attributes.title || '';
    const emoji =
      (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12) || attributes['data-stringify-emoji'] !== undefined;
    if (emoji) return [element('span', {}, alt || (attributes['data-stringify-emoji'] ?? ''))];
    const [wide, high] = [Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')];
    if ((wide > 0 && wide <= 4) || (high > 0 && high <= 4) || (placeholder && !lazy)) {
      this.#note('spacerPictures');
      return [];
    }
    const address = /^data:image\//.test(src) ? src : absolute(src, this.#base);
    const readable = address !== null && /^(https?:|data:image\/(png|jpe?g|gif|webp|avif);base64,)/i.test(address);
    if (!readable) {
      const kind = /^data:([^;,]*)/i.exec(src)?.[1];
      if (kind === undefined) this.#unread.push({ reason: 'pictureElsewhere', text: name || src.slice(0, 200) });
      else this.#unread.push({ reason: 'pictureKind', text: [name, kind].filter(Boolean).join(', ') });
      return [];
    }
    return [element('img', { src: address, alt: alt.trim() })];
  }
}

/** A quotation has words alone: lists, tables and pictures in it stand between its parts. */
function quoted(blocks: readonly HtmlElement[]): HtmlElement[] {
  const parts: HtmlElement[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.tag !== 'p' && block.tag !== 'footer' && !heading.test(block.tag)) parts.push(block);
    else if (last?.tag === 'blockquote') parts[parts.length - 1] = { ...last, children: [...last.children, block] };
    else parts.push(element('blockquote', {}, block));
  }
  return parts;
}
/** Asides that are as our own, on a page or in a document, and the parts of each by their tags. */
const ownAsides: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  factbox: { h2: 'factbox-title' },
  pullquote: { cite: 'pullquote-speaker', span: 'pullquote-role' },
  correction: {},
};
const quotationParts = { footer: 'blockquote-source' };

/** Which level an item says it has, 1 the first; Slack counts from 0, of the item or of its list. NaN where it says nothing. */
function levelOf(item: Attributes, list: Attributes): number {
  const indent = item['data-stringify-indent'] ?? list['data-indent'];
  return indent === undefined ? Number(item['data-aria-level'] ?? item['aria-level']) : Number(indent) + 1;
}

/** An item of a checklist begins with its sign. */
function withSign(sign: string | null, blocks: HtmlElement[]): HtmlElement[] {
  const [first, ...rest] = blocks;
  return sign && first?.tag === 'p' ? [{ ...first, children: [`${sign} `, ...first.children] }, ...rest] : blocks;
}

/** What follows a node of a container, white space left out. */
const afterSpace = (nodes: HtmlTree, index: number) => nodes.slice(index + 1, index + 3).find((node) => !isSpace(node));

const isSpace = (node: HtmlNode) => typeof node === 'string' && node.trim() === '';

/** Set as it was typed; Slack has no other sign for a block of code. */
const preLook = (attributes: Attributes) => ({
  pre: true,
  ...(attributes['data-stringify-type'] === 'pre' ? { code: true } : {}),
});

/** A whole number that an attribute says; null where it says none. */
function integer(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isInteger(number) ? number : null;
}

/** What stands in an item already, Word's own word for it notwithstanding. */
const unlisted = (block: HtmlElement): HtmlElement =>
  block.attributes['data-list'] === undefined ? block : { ...block, attributes: {} };

/** A list in an item is where it belongs already. */
const withoutLevels = (list: HtmlElement): HtmlElement => ({
  ...list,
  children: list.children.map((item) =>
    typeof item === 'string' || item.tag !== 'li' ? item : { ...item, attributes: {} },
  ),
});

const figureParts = new Set(['img', 'figcaption', 'table', 'blockquote']);

function hasTag(node: HtmlElement, tags: ReadonlySet<string>): boolean {
  return tags.has(node.tag) || node.children.some((child) => typeof child !== 'string' && hasTag(child, tags));
}

function sheetsOf(tree: HtmlTree): string[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === 'style' ? [textOf(node.children)] : sheetsOf(node.children);
  });
}
