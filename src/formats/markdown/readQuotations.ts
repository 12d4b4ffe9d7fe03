import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import { toldCorrection } from '../reading/toldCorrection.ts';

/** Blocks of Markdown with the quotations told apart, and what was said in words of what blocks know themselves. */
interface Quotations {
  blocks: HtmlElement[];
  stated: string[];
}

/**
 * What stands behind `>`: a correction where its first line says so, as Galley writes one, and otherwise a quotation, whose last line is its
 * source where it begins with a dash.
 */
export function readQuotations(blocks: readonly HtmlElement[]): Quotations {
  const stated: string[] = [];
  const read = (block: HtmlElement): HtmlElement => {
    if (block.tag !== 'blockquote') return block;
    const [first, second, ...rest] = lines(block);
    const facts = first && second && rest.length === 0 ? toldCorrection(textOf([first])) : null;
    if (!first || !second || !facts) return withSource(block, stated);
    stated.push(textOf([first]));
    return element('aside', { class: 'correction', ...facts }, second);
  };
  return { blocks: blocks.map(read), stated };
}

const lines = ({ children }: HtmlElement) => children.filter((node): node is HtmlElement => typeof node !== 'string');

const sourceSign = /^[—–―]\s+/;
const longestSource = 160;

/** Of lines that all begin with a dash somebody speaks in each; and what ends as a sentence does is one. */
function withSource(block: HtmlElement, stated: string[]): HtmlElement {
  const all = lines(block);
  const [last, before] = [all.at(-1), all.slice(0, -1)];
  const words = last?.tag === 'p' ? textOf([last]) : '';
  const isSource = sourceSign.test(words) && words.length <= longestSource && !/[.!?:…]["»”’)]*$/.test(words);
  if (!last || !isSource || before.length === 0 || before.some((line) => sourceSign.test(textOf([line])))) return block;
  const [dash = '', ...rest] = last.children;
  if (typeof dash !== 'string') return block;
  stated.push(dash.charAt(0));
  const source: readonly HtmlNode[] = [dash.replace(sourceSign, ''), ...rest];
  return element('blockquote', {}, ...before, element('footer', { class: 'blockquote-source' }, ...source));
}
