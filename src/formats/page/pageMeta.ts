import type { Element, Nodes } from 'hast';

/** What a page says of itself in its head and in its structured data. */
export interface PageMeta {
  title: string;
  headline: string;
  /** The whole text, where its structured data states it. */
  body: string;
  description: string;
  siteName: string;
  author: string;
  authors: string[];
  published: string;
  modified: string;
  section: string;
  tags: string[];
  language: string | undefined;
  address: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads it; later and surer words win over earlier ones. Never fails. */
export function pageMeta(page: Nodes): PageMeta {
  const metas = new Map<string, string>();
  const titles: string[] = [];
  const scripts: Json[] = [];
  let language: string | undefined;
  let canonical: string | undefined;
  const visit = (node: Nodes) => {
    if (node.type === 'element') {
      const { tagName, properties } = node;
      if (tagName === 'html' && typeof properties.lang === 'string') language = properties.lang;
      if (tagName === 'link' && String(properties.rel ?? '').includes('canonical')) canonical = text(properties.href);
      if (tagName === 'base' && !canonical) canonical = text(properties.href);
      if (tagName === 'title' && !titles.length) titles.push(words(node));
      if (tagName === 'script' && /ld\+json/i.test(String(properties.type ?? '')))
        scripts.push(...articlesIn(words(node)));
      if (tagName === 'meta') {
        const name = text(properties.property ?? properties.name ?? properties.itemProp ?? '')?.toLowerCase() ?? '';
        const value = text(properties.content)?.replace(/\s+/g, ' ').trim() ?? '';
        if (name && value && !metas.has(name)) metas.set(name, value);
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(page);
  const article = scripts[0];
  const of = (...names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value) ?? '';
  const address = [canonical, of('og:url'), text(article?.url)].find((each) => each && /^https?:/.test(each));
  return {
    title: titles[0]?.replace(/\s+/g, ' ').trim() ?? '',
    headline: text(article?.headline) || of('dc:title', 'dc.title', 'dcterm:title', 'og:title', 'twitter:title'),
    body: text(article?.articleBody),
    description: text(article?.description) || of('og:description', 'description', 'twitter:description'),
    siteName: of('og:site_name', 'application-name') || text(record(article?.publisher).name) || '',
    author: of('author', 'article:author', 'dc.creator', 'dcterm:creator', 'parsely-author'),
    authors: namesOf(article?.author),
    published:
      text(article?.datePublished) ||
      of('article:published_time', 'datepublished', 'date', 'dc.date', 'parsely-pub-date', 'pubdate'),
    modified: text(article?.dateModified) || of('article:modified_time', 'og:updated_time', 'datemodified'),
    section: namesOf(article?.articleSection)[0] ?? of('article:section'),
    tags: [
      ...new Set(
        (Array.isArray(article?.keywords)
          ? namesOf(article.keywords)
          : (text(article?.keywords) || of('news_keywords')).split(',').map((tag) => tag.trim())
        ).filter((tag) => tag !== '' && tag.length <= 60),
      ),
    ].slice(0, 40),
    language: text(article?.inLanguage) || language || of('og:locale', 'content-language') || undefined,
    address,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

function words(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function namesOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items
    .map((item) => (typeof item === 'string' ? item.trim() : text(record(item).name)))
    .filter((name) => name !== '' && name.length <= 120);
}

/** The articles of a page's structured data, wherever they stand in it. */
function articlesIn(json: string): Json[] {
  try {
    return found(JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')), 0);
  } catch {
    return [];
  }
}

function found(value: unknown, depth: number): Json[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((item) => found(item, depth + 1));
  const item = record(value);
  const types = [item['@type']].flat().map(String);
  const own = types.some((type) => /(Article|BlogPosting|Reportage)$/.test(type)) ? [item] : [];
  return [...own, ...found(item['@graph'], depth + 1), ...found(item.mainEntity, depth + 1)];
}
