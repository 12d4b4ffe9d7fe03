import { pictureInText } from '../markdown/pictureInText.ts';
import { FileRefusal } from './refusal.ts';

/** More than any article: some 300,000 words, and what a page of a newspaper has about fifty times over. */
const mostCharacters = 2_000_000;
const mostElements = 100_000;
/** Deeper than this no browser builds a page either. */
const deepest = 500;
/** Markdown has no reason to be nested as deep: its reader takes time by the square of the depth. */
const deepestMarkdown = 200;

/** Tags that are never closed, or need not be: their depth is not to be told without reading them. */
const open = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p param path rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);
/** Elements whose words are no text of a page. */
const silent = new Set(['script', 'style']);

/**
 * Refuses HTML that no article is made of, before it is read: a parser would take its five seconds to be ended by the clock. Counts
 * words and tags in one pass, and tells the depth by tags that have to be closed.
 */
export function refuseTooMuchHtml(html: string): void {
  const tag = /<(?:!--|(\/?)([a-z][^\s/>]*)[^>]*>?)/gi;
  let [characters, elements, depth, end] = [0, 0, 0, 0];
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    characters += found.index - end;
    const name = found[2]?.toLowerCase();
    if (name === undefined) end = behind(html, '-->', tag.lastIndex);
    else {
      end = tag.lastIndex;
      if (found[1] === '') {
        elements += 1;
        if (silent.has(name)) end = behind(html, `</${name}`, end);
        else if (!open.has(name) && !found[0].endsWith('/>')) depth += 1;
      } else if (!open.has(name)) depth = Math.max(0, depth - 1);
    }
    tag.lastIndex = end;
    if (depth > deepest) throw new FileRefusal('fileTooDeep', { most: deepest });
    if (characters > mostCharacters || elements > mostElements) throw tooMuch();
  }
  if (characters + html.length - end > mostCharacters) throw tooMuch();
}

/** Refuses messages of agencies with more elements than some hundred articles have. */
export function refuseTooMuchXml(xml: string): void {
  const start = /<[a-z]/gi;
  for (let elements = 0; start.test(xml); elements += 1) if (elements > mostElements) throw tooMuch();
}

/** Refuses text that is longer than any article. */
export function refuseTooMuchText(text: string): void {
  if (text.length > mostCharacters) throw tooMuch();
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > mostElements) throw tooMuch();
}

/** The same of Markdown, whose pictures may lie in it as `data:` addresses, and which is nested by brackets and by signs before a line. */
export function refuseTooMuchMarkdown(text: string): void {
  refuseTooMuchText(text.replace(pictureInText, ''));
  let depth = 0;
  for (const [sign] of text.matchAll(/\n[^\S\n]*\n|[[\]]|^[> \t]+/gm)) {
    if (sign === '[') depth += 1;
    else if (sign === ']') depth = Math.max(0, depth - 1);
    else if (sign.includes('\n')) depth = 0;
    else if (sign.replaceAll(/[^>]/g, '').length > deepestMarkdown) depth = deepestMarkdown + 1;
    if (depth > deepestMarkdown) throw new FileRefusal('fileTooDeep', { most: deepestMarkdown });
  }
}

function behind(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

const tooMuch = () =>
  new FileRefusal('fileTooMuch', { most: mostCharacters / 1_000_000, elements: mostElements / 1000 });
