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

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown with GitHub's tables: `#` is the headline, the paragraph under it the standfirst where more text follows, as Galley writes
 * it. Facts between `---` lines before it are read where an article has a field for them. HTML in it is read as HTML.
 */
export function readMarkdown(text: string, name: string, newId: () => string): ReadArticle {
  const { matter, rest } = frontMatter(text.replace(/^\ufeff/, ''));
  const html = toHtml(toHast(parser.parse(rest), { allowDangerousHtml: true }), { allowDangerousHtml: true });
  const tree = readHtml(html);
  const { blocks, changed, setAside, unread, markers } = cleanHtml(tree, { program: 'Markdown' });
  const taken: Taken[] = [];
  const front = frontOf(blocks, matter.title, taken);
  const language = articleLanguage(matter.lang ?? matter.language) ?? guessLanguage(treeText(blocks));
  const byline = matter.author ?? matter.byline ?? '';
  return settleArticle(
    {
      format: 'markdown',
      name,
      tree: front,
      fields: { ...(language ? { language } : {}), ...(byline ? { byline: readByline(byline) } : {}) },
      facts: { ...(matter.date ? { published: matter.date } : {}) },
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

/** Lines `name: value` between `---` at the beginning, as static site generators have them. */
function frontMatter(text: string): { matter: Readonly<Record<string, string>>; rest: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const lines = found?.[1]?.split(/\r?\n/) ?? [];
  const named = lines.map((line) => /^(\w+):\s*(.*)$/.exec(line)).filter((line) => line !== null);
  if (!found || named.length === 0 || named.length < lines.filter((line) => line.trim() !== '').length / 2)
    return { matter: {}, rest: text };
  const matter = Object.fromEntries(
    named.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2')]),
  );
  return { matter, rest: text.slice(found[0].length) };
}
