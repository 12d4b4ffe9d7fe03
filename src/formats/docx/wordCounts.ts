import { type HtmlElement, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { EmphasisedText, type SourceCounts } from '../reading/counts.ts';
import { at, first } from '../xml/readXml.ts';

/** The parts of a document of Word that readers see. */
interface WordText {
  /** The document itself, its footnotes and endnotes. */
  parts: readonly (HtmlElement | undefined)[];
  styles: HtmlElement | undefined;
  /** Names of the styles whose paragraphs are headings, or have another part in an article: none of them is an item. */
  named: ReadonlySet<string>;
}

/**
 * Bold and italic words of a document of Word, and its items of lists, by its XML alone: what its receipt is held against, for the
 * library that reads such documents may miss some. Of alternatives only the one that readers of today are meant to take; items in tables
 * apart.
 */
export function wordCounts({ parts, styles, named }: WordText): Pick<SourceCounts, 'emphasised' | 'items'> {
  const all = at(styles, 'style');
  const nameOf = new Map(all.map((style) => [style.attributes['w:styleId'], value(first(style, 'name')) ?? '']));
  const looks = new Map(
    all
      .filter((style) => style.attributes['w:type'] === 'character')
      .map((style) => [style.attributes['w:styleId'], isEmphasised(first(style, 'rPr'))]),
  );
  const emphasis = new EmphasisedText();
  let items = 0;
  const run = (node: HtmlElement) => {
    const properties = first(node, 'rPr');
    const byStyle = looks.get(value(first(properties, 'rStyle'))) ?? false;
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      if (child.tag === 't') emphasis.add(textOf(child.children), isEmphasised(properties) || byStyle);
      else if (/^(?:tab|br|cr)$/.test(child.tag)) emphasis.end();
      else if (child.tag === 'noBreakHyphen') emphasis.add('\u2011', isEmphasised(properties) || byStyle);
      else if (child.tag !== 'rPr') look([child], false);
    }
  };
  const look = (nodes: HtmlTree, inTable: boolean) => {
    for (const node of nodes) {
      if (typeof node === 'string' || /^(?:Fallback|del|moveFrom)$/.test(node.tag)) continue;
      if (node.tag === 'r') {
        run(node);
        continue;
      }
      if (node.tag === 'p' && !inTable && isItem(node)) items += 1;
      look(node.children, inTable || node.tag === 'tbl');
      if (node.tag === 'p' || node.tag === 'tc') emphasis.end();
    }
  };
  const isItem = (paragraph: HtmlElement) => {
    const properties = first(paragraph, 'pPr');
    const numbering = first(properties, 'numPr');
    const list = value(first(numbering, 'numId'));
    if (list === undefined || list === '0' || first(numbering, 'ilvl') === undefined) return false;
    return !named.has(nameOf.get(value(first(properties, 'pStyle'))) ?? '') && ownWords(paragraph).trim() !== '';
  };
  look(
    parts.filter((part) => part !== undefined),
    false,
  );
  return { emphasised: emphasis.words(), items };
}

/** The words of a paragraph, those of boxes and of deleted passages in it apart. */
const ownWords = ({ children }: HtmlElement): string =>
  children
    .map((child) => {
      if (typeof child === 'string' || /^(?:del|moveFrom|txbxContent|Fallback)$/.test(child.tag)) return '';
      return child.tag === 't' ? textOf(child.children) : ownWords(child);
    })
    .join('');

const isEmphasised = (properties: HtmlElement | undefined) =>
  isOn(first(properties, 'b')) || isOn(first(properties, 'i'));
const isOn = (toggle: HtmlElement | undefined) =>
  toggle !== undefined && !/^(0|false|off)$/.test(toggle.attributes['w:val'] ?? '');
const value = (node: HtmlElement | undefined) => node?.attributes['w:val'];
