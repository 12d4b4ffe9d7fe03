import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { elementsIn } from '../elementsIn.ts';
import { cleanHtml } from '../html/cleanHtml.ts';
import { sourceOf } from '../html/sourceText.ts';
import { articleLanguage, guessLanguage } from '../reading/articleLanguage.ts';
import { treeText } from '../reading/counts.ts';
import { readByline } from '../reading/credits.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Taken } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { frontMatter } from './frontMatter.ts';
import { pictureInText } from './pictureInText.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown with GitHub's tables: `#` is the headline, the paragraph under it the standfirst where more text follows, as Galley writes
 * it. Facts between `---` lines before it are read where an article has a field for them. HTML in it is read as HTML.
 */
export function readMarkdown(text: string, name: string, newId: () => string): ReadArticle {
  const source = text.replace(/^\ufeff/, '');
  const { matter, end } = frontMatter(source);
  const rest = source.slice(end);
  const tree = markdownTree(rest);
  const notes = rest.match(/^\[\^[^\]]+\]:/gm)?.length ?? 0;
  const { blocks, changed, setAside, unread, markers } = cleanHtml(tree, { program: 'Markdown' });
  const { text: shown, counts } = sourceOf(tree);
  const taken: Taken[] = [];
  const front = frontOf(blocks, matter.title, taken);
  const stated = matter.lang ?? matter.language;
  const language = articleLanguage(stated) ?? guessLanguage(treeText(blocks));
  const byline = matter.author ?? matter.byline ?? '';
  return settleArticle(
    {
      format: 'markdown',
      name,
      tree: front,
      fields: { ...(language ? { language } : {}), ...(byline ? { byline: readByline(byline) } : {}) },
      facts: {
        ...(matter.date ? { published: matter.date } : {}),
        ...(stated ? { language: stated } : {}),
      },
      taken,
      setAside,
      changed: [...changed, ...(notes > 0 ? [{ kind: 'notes' as const, count: notes }] : [])],
      unread,
      text: `${matter.title ?? ''}\n${shown}`,
      counts,
      stated: markers,
    },
    newId,
  );
}

/** Markdown as HTML; a footnote is text with its mark. Pictures in the text pass by the parser, which would read their bytes sign by sign. */
function markdownTree(text: string): HtmlTree {
  const pictures: string[] = [];
  const short = text.replace(pictureInText, (address) => `data:picture,${pictures.push(address) - 1}`);
  const hast = toHast(parser.parse(short), { allowDangerousHtml: true });
  const tree = readHtml(toHtml(hast, { allowDangerousHtml: true }));
  return withPictures(withNotes(tree), pictures);
}

function withPictures(tree: HtmlTree, pictures: readonly string[]): HtmlTree {
  if (pictures.length === 0) return tree;
  return tree.map((node) => {
    if (typeof node === 'string') return node;
    const place = node.tag === 'img' ? /^data:picture,(\d+)$/.exec(node.attributes.src ?? '')?.[1] : undefined;
    const attributes = place ? { ...node.attributes, src: pictures[Number(place)] } : node.attributes;
    return element(node.tag, attributes, ...withPictures(node.children, pictures));
  });
}

/** The notes that GitHub's Markdown gathers under a heading of its own, as lines with the mark that stands in the text. */
function withNotes(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (isMark(node)) return [`[${textOf(node.children)}]`];
    if (node.tag !== 'section' || node.attributes['data-footnotes'] === undefined)
      return [{ ...node, children: withNotes(node.children) }];
    const items = elementsIn(node.children, ({ tag, attributes }) => tag === 'li' && /fn-/.test(attributes.id ?? ''));
    return items.flatMap((item, index) => {
      const lines = withoutArrows(withNotes(item.children)).filter(
        (child): child is HtmlElement => typeof child !== 'string',
      );
      return lines.map((line, place) =>
        place === 0 ? { ...line, children: [`[${index + 1}] `, ...line.children] } : line,
      );
    });
  });
}

const isMark = ({ tag, attributes }: HtmlElement) => tag === 'a' && attributes['data-footnote-ref'] !== undefined;

function withoutArrows(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.attributes['data-footnote-backref'] !== undefined) return [];
    return [{ ...node, children: withoutArrows(node.children) }];
  });
}

function frontOf(blocks: readonly HtmlElement[], title: string | undefined, taken: Taken[]): HtmlElement[] {
  const [first, ...rest] = blocks;
  const own = first?.tag === 'h1' ? first : null;
  const body = own ? rest : blocks;
  const words = own?.children ?? (title ? [title] : []);
  if (words.length === 0) return [...blocks];
  taken.push({ part: 'headline', from: own ? '#' : 'title', text: treeText([element('h1', {}, ...words)]) });
  const headline = element('h1', { class: 'headline' }, ...words);
  const [lead, ...others] = body;
  if (lead?.tag !== 'p' || !others.some(({ tag }) => tag === 'p' || tag === 'h2')) return [headline, ...body];
  taken.push({ part: 'standfirst', from: 'first paragraph', text: treeText([lead]) });
  return [headline, element('p', { class: 'standfirst' }, ...lead.children), ...others];
}
