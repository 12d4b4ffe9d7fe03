import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { at, everywhere, first } from '../xml/readXml.ts';

/** One level of a list of Word. */
interface Level {
  counts: boolean;
  start: number;
  /** The style whose paragraphs are of this level. */
  style: string | undefined;
}

/** A list as paragraphs name it: several may count on with one another. */
interface Numbering {
  /** What is counted through. */
  list: string;
  levels: ReadonlyMap<number, Level>;
  /** What levels begin anew with, although others of the list came before. */
  anew: ReadonlyMap<number, number>;
}

/** The parts of a document of Word that say how its paragraphs are numbered. */
interface WordParts {
  document: HtmlElement;
  numbering: HtmlElement | undefined;
  styles: HtmlElement | undefined;
}

/** The number of every paragraph of a document of Word, in the order in which their elements begin; null for those that have none. */
export function wordNumbers({ document, numbering, styles }: WordParts): (number | null)[] {
  const kinds = numberings(numbering, styles);
  const byStyle = styleNumbering(styles);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return paragraphsOf(document).map((paragraph) => {
    const properties = first(paragraph, 'pPr');
    const style = value(first(properties, 'pStyle'));
    const own = first(properties, 'numPr');
    const fallback = style === undefined ? undefined : byStyle(style);
    const id = value(first(own, 'numId')) ?? fallback?.id;
    const kind = id === undefined ? undefined : kinds.get(id);
    if (!id || !kind) return null;
    const ofStyle = [...kind.levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0];
    const at = Number(value(first(own, 'ilvl')) ?? ofStyle ?? fallback?.level ?? 0);
    const level = kind.levels.get(at);
    const counted = counters.get(kind.list) ?? new Map<number, number>();
    counters.set(kind.list, counted);
    const anew = begun.has(`${id} ${at}`) ? undefined : kind.anew.get(at);
    begun.add(`${id} ${at}`);
    const before = counted.get(at);
    counted.set(at, anew ?? (before === undefined ? (level?.start ?? 1) : before + 1));
    for (const below of [...counted.keys()]) if (below > at) counted.delete(below);
    return level?.counts ? (counted.get(at) ?? null) : null;
  });
}

/** Which paragraphs have no word and a line below them: Word has no other divider. In the order of `wordNumbers`. */
export function wordRules(document: HtmlElement): boolean[] {
  return paragraphsOf(document).map((paragraph) => {
    const line = value(first(paragraph, 'pPr/pBdr/bottom'));
    return (
      line !== undefined &&
      !/^(nil|none)$/.test(line) &&
      ['t', 'drawing', 'pict'].every((tag) => everywhere(paragraph, tag).length === 0)
    );
  });
}

/** Names of the marks that `withMarks` puts into a document, the first before the number. */
const markName = 'galley-number-';
const ruleName = 'galley-rule';

/**
 * The document's XML with the number of each paragraph, or that it is a rule, as a bookmark in it, which readers carry along; null where
 * it is not as it was counted.
 */
export function withMarks(
  xml: string,
  numbers: readonly (number | null)[],
  rules: readonly boolean[] = [],
): string | null {
  const opening = /<((?:[\w.-]+:)?)p(?:\s[^<>]*|\/)?>/g;
  if ([...xml.matchAll(opening)].length !== numbers.length) return null;
  let index = -1;
  return xml.replace(opening, (tag, prefix: string) => {
    index += 1;
    const number = numbers[index] ?? null;
    if ((number === null && !rules[index]) || tag.endsWith('/>')) return tag;
    const id = 1_000_000 + index;
    const name = number === null ? ruleName : `${markName}${number}`;
    return `${tag}<${prefix}bookmarkStart ${prefix}id="${id}" ${prefix}name="${name}"/><${prefix}bookmarkEnd ${prefix}id="${id}"/>`;
  });
}

/** Items of lists with the numbers that their marks say, and rules, without the marks. */
export function withMarkedNumbers(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (markOf(node) !== null) return [];
    if (node.children.some((child) => typeof child !== 'string' && child.attributes.id === ruleName))
      return [element('hr', {})];
    const number = node.tag === 'li' ? firstMark(node) : null;
    const attributes = number === null ? node.attributes : { ...node.attributes, value: number };
    return [{ ...node, attributes, children: withMarkedNumbers(node.children) }];
  });
}

function markOf({ tag, attributes: { id = '' } }: HtmlElement): string | null {
  return tag === 'a' && id.startsWith(markName) ? id.slice(markName.length) : null;
}

/** The mark of an item itself, not of one in a list below it. */
function firstMark({ children }: HtmlElement): string | null {
  for (const child of children) {
    if (typeof child === 'string' || child.tag === 'ol' || child.tag === 'ul') continue;
    const mark = markOf(child) ?? firstMark(child);
    if (mark !== null) return mark;
  }
  return null;
}

/** Every paragraph, also those in boxes of others. */
function paragraphsOf(part: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = ({ children }: HtmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.tag === 'p') found.push(child);
      look(child);
    }
  };
  look(part);
  return found;
}

function numberings(numbering: HtmlElement | undefined, styles: HtmlElement | undefined) {
  const lists = new Map(at(numbering, 'abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]));
  const listOf = new Map(
    at(numbering, 'num').map((num) => [num.attributes['w:numId'], value(first(num, 'abstractNumId'))]),
  );
  const linked = (id: string): string => {
    // A list may be the one of a style.
    const style = value(first(lists.get(id), 'numStyleLink'));
    const named = style && at(styles, 'style').find(({ attributes }) => attributes['w:styleId'] === style);
    return (named && listOf.get(value(first(named, 'pPr/numPr/numId')))) || id;
  };
  return new Map<string, Numbering>(
    at(numbering, 'num').map((num) => {
      const list = linked(value(first(num, 'abstractNumId')) ?? '');
      const overrides = at(num, 'lvlOverride');
      const levels = new Map(at(lists.get(list), 'lvl').map(levelOf));
      for (const own of overrides.flatMap((override) => at(override, 'lvl'))) levels.set(...levelOf(own));
      const anew = overrides.flatMap((override): [number, number][] => {
        const start = value(first(override, 'startOverride'));
        return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)]];
      });
      return [num.attributes['w:numId'] ?? '', { list, levels, anew: new Map(anew) }];
    }),
  );
}

function levelOf(level: HtmlElement): [number, Level] {
  const format = value(first(level, 'numFmt')) ?? 'decimal';
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      counts: format !== 'bullet' && format !== 'none',
      start: Number(value(first(level, 'start')) ?? 1),
      style: value(first(level, 'pStyle')),
    },
  ];
}

/** How paragraphs of a style are numbered, by the style itself or what it is based on. */
function styleNumbering(styles: HtmlElement | undefined) {
  const byId = new Map(at(styles, 'style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const find = (id: string, depth: number): { id: string; level: number } | undefined => {
    const style = byId.get(id);
    if (!style || depth > 10) return undefined;
    const own = first(style, 'pPr/numPr');
    const list = value(first(own, 'numId'));
    if (list !== undefined) return { id: list, level: Number(value(first(own, 'ilvl')) ?? 0) };
    return find(value(first(style, 'basedOn')) ?? '', depth + 1);
  };
  return (id: string) => find(id, 0);
}

const value = (node: HtmlElement | undefined) => node?.attributes['w:val'];
