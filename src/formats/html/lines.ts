import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import { dressed, type Look } from './look.ts';

/** The lines of a run of inline nodes: pictures apart, two breaks in a row as the end of a paragraph, nothing empty. */
export function linesOf(
  nodes: readonly HtmlNode[],
  tag: string,
  facts: Readonly<Record<string, string>>,
  note: (kind: 'lineBreaks' | 'emptyParagraphs') => void,
): HtmlElement[] {
  const lines: HtmlElement[] = [];
  let line: HtmlNode[] = [];
  const end = () => {
    const words = trimmed(line);
    if (words.some(isWord)) lines.push(element(tag, lines.length === 0 ? facts : {}, ...words));
    else if (line.length > 0 && tag === 'p' && line.some((node) => /[\u00a0]/.test(textOf([node])) || isBreak(node)))
      note('emptyParagraphs');
    line = [];
  };
  const pictures: HtmlElement[] = [];
  nodes.forEach((node) => {
    if (typeof node !== 'string' && node.tag === 'img') {
      if (line.some(isWord)) pictures.push(node);
      else lines.push(element('figure', {}, node));
    } else if (isBreak(node) && endsWithBreak(line)) {
      while (line.length > 0 && (isBreak(line.at(-1)) || isSpace(line.at(-1)))) line.pop();
      if (line.some(isWord)) note('lineBreaks');
      end();
    } else line.push(node);
  });
  end();
  return [...lines, ...pictures.map((picture) => element('figure', {}, picture))];
}

const isBreak = (node: HtmlNode | undefined) => typeof node === 'object' && node.tag === 'br';
const isSpace = (node: HtmlNode | undefined) =>
  node !== undefined &&
  !isBreak(node) &&
  textOf([node]).trim() === '' &&
  !(typeof node === 'object' && node.tag === 'img');
const isWord = (node: HtmlNode): boolean =>
  typeof node === 'string'
    ? node.trim() !== ''
    : node.attributes['data-marker'] === undefined && node.children.some(isWord);

function endsWithBreak(line: readonly HtmlNode[]): boolean {
  const last = line.findLast((node) => !isSpace(node));
  return isBreak(last);
}

function trimmed(line: readonly HtmlNode[]): HtmlNode[] {
  const first = line.findIndex((node) => !isBreak(node) && !isSpace(node));
  const last = line.findLastIndex((node) => !isBreak(node) && !isSpace(node));
  return first < 0
    ? []
    : line.slice(first, last + 1).map((node, index, all) => trimEdge(node, index === 0, index === all.length - 1));
}

/** Without the no-break spaces that programs pad the ends of lines with. */
function trimEdge(node: HtmlNode, first: boolean, last: boolean): HtmlNode {
  if (typeof node === 'string') {
    const start = first ? node.replace(/^[\s\u00a0]+/, '') : node;
    return last ? start.replace(/[\s\u00a0]+$/, '') : start;
  }
  if (node.children.length === 0 || node.attributes['data-marker'] !== undefined) return node;
  const end = node.children.length - 1;
  return {
    ...node,
    children: node.children.map((child, index) => trimEdge(child, first && index === 0, last && index === end)),
  };
}

export function preserved(text: string, look: Look): HtmlNode[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index): HtmlNode[] => [
      ...(index > 0 ? [element('br', {})] : []),
      ...(line === '' ? [] : [dressed(line, look)]),
    ]);
}

/** The words of several lines as one, a space between. */
export function joined(lines: readonly HtmlElement[]): HtmlNode[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [' '] : []), ...line.children]);
}
