import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { cleanHtml } from '../html/cleanHtml.ts';
import { sourceText } from '../html/sourceText.ts';
import { articleLanguage, guessLanguage } from '../reading/articleLanguage.ts';
import { treeText } from '../reading/counts.ts';
import { readByline } from '../reading/credits.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Taken } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { frontMatter } from './frontMatter.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown with GitHub's tables: `#` is the headline, the paragraph under it the standfirst where more text follows, as Galley writes
 * it. Facts between `---` lines before it are read where an article has a field for them. HTML in it is read as HTML.
 */
export function readMarkdown(text: string, name: string, newId: () => string): ReadArticle {
  const source = text.replace(/^\ufeff/, '');
  const { matter, end } = frontMatter(source);
  const html = toHtml(toHast(parser.parse(source.slice(end)), { allowDangerousHtml: true }), {
    allowDangerousHtml: true,
  });
  const tree = readHtml(html);
  const { blocks, changed, setAside, unread, markers } = cleanHtml(tree, { program: 'Markdown' });
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
      changed,
      unread,
      text: `${matter.title ?? ''}\n${sourceText(tree)}`,
      stated: markers,
    },
    newId,
  );
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
