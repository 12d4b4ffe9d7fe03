import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Delete, Parents } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fields } from '#article/fields.ts';
import { readHtml } from '#article/readHtml.ts';
import { slugOf } from '#article/slugOf.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { elementsIn } from '../elementsIn.ts';
import { cleanHtml } from '../html/cleanHtml.ts';
import { sourceOf } from '../html/sourceText.ts';
import { articleLanguage, guessLanguage } from '../reading/articleLanguage.ts';
import { countTree, treeText } from '../reading/counts.ts';
import { readByline, unique } from '../reading/credits.ts';
import { mediaIn } from '../reading/media.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Taken } from '../reading/reading.ts';
import { settleArticle } from '../reading/settleArticle.ts';
import { readMatter } from './fieldMatter.ts';
import { endsFront } from './frontEnd.ts';
import { frontMatter, type Matter } from './frontMatter.ts';
import { picturesApart, withPictures } from './pictureInText.ts';
import { readQuotations } from './readQuotations.ts';
import { endOfFront, isFrontEnd, readWholeBlocks } from './readWholeBlocks.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * Markdown with GitHub's tables: `#` is the headline, a line before it the kicker, the paragraph under it the standfirst where more text
 * follows, as Galley writes it. Facts between `---` lines before it are read where an article has a field for them, and set aside where not.
 * HTML in it is read as HTML.
 */
export function readMarkdown(text: string, name: string, newId: () => string): ReadArticle {
  const source = text.replace(/^\ufeff/, '');
  const { matter, end } = frontMatter(source);
  const own = readMatter(matter);
  const read = markdownTree(source.slice(end), own !== null);
  const whole = own && readWholeBlocks(read);
  if (own && whole) return ownArticle({ own, whole, matter, read, name }, newId);
  const tree = read.filter((node) => typeof node === 'string' || !isFrontEnd(node));
  const notes = source.slice(end).match(/^\[\^[^\]]+\]:/gm)?.length ?? 0;
  const { blocks: clean, changed, setAside, unread, markers } = cleanHtml(tree, { program: 'Markdown' });
  const { blocks, stated: told } = readQuotations(clean);
  const { text: shown, counts } = sourceOf(tree);
  const taken: Taken[] = [];
  const used = new Set<Matter>();
  const stated = (...names: string[]): readonly string[] => {
    const found = matter.find(({ name: own, values }) => names.includes(own.toLowerCase()) && values.length > 0);
    if (found) used.add(found);
    return found?.values ?? [];
  };
  const front = frontOf(blocks, stated, taken);
  const fields = fieldsOf(stated, treeText(blocks));
  const rest = matter.filter((each) => !used.has(each) && each.values.length > 0).map(lineOf);
  return settleArticle(
    {
      format: 'markdown',
      name,
      tree: front,
      ...fields,
      taken,
      setAside: [
        ...setAside,
        ...(rest.length > 0
          ? [{ kind: 'statement' as const, blocks: rest.map((line) => element('p', {}, line)) }]
          : []),
      ],
      changed: [...changed, ...(notes > 0 ? [{ kind: 'notes' as const, count: notes }] : [])],
      unread,
      text: [...matter.map((each) => (used.has(each) ? each.values.join('\n') : lineOf(each))), shown].join('\n'),
      counts,
      stated: [
        ...markers,
        ...told,
        ...[...used].filter(({ name: own }) => !inText.test(own)).flatMap(({ values }) => values),
      ],
    },
    newId,
  );
}

interface Own {
  own: Partial<Fields>;
  whole: NonNullable<ReturnType<typeof readWholeBlocks>>;
  matter: readonly Matter[];
  read: HtmlTree;
  name: string;
}

/** An article that Galley has written as Markdown: what each of its lines is, is known. */
function ownArticle({ own, whole, matter, read, name }: Own, newId: () => string): ReadArticle {
  const said = matter.flatMap(({ values }) => values);
  const { text, counts } = sourceOf(withNames(read));
  const settled = settleArticle(
    {
      format: 'markdown',
      name,
      application: 'Galley',
      tree: whole.tree,
      fields: own,
      text: [...said, text].join('\n'),
      counts: { ...counts, links: countTree(whole.tree).links },
      stated: [...said, ...whole.stated],
    },
    newId,
  );
  return { ...settled, media: mediaIn(whole.tree) };
}

/** Names of sources, which browsers show in italics, are only that in our own. */
const withNames = (tree: HtmlTree): HtmlTree =>
  tree.map((node) =>
    typeof node === 'string'
      ? node
      : element(node.tag === 'cite' ? 'span' : node.tag, node.attributes, ...withNames(node.children)),
  );

/** The values that a text's front matter has under one of these names. */
type Stated = (...names: string[]) => readonly string[];

/** What of the front matter is text, and no field. */
const inText = /^(?:kicker|title|lead|standfirst|subtitle|description|summary|excerpt)$/i;

const lineOf = ({ name, values }: Matter) => (values.length > 0 ? `${name}: ${values.join(', ')}` : '');

function fieldsOf(stated: Stated, text: string) {
  const [lang] = stated('lang', 'language');
  const language = articleLanguage(lang) ?? guessLanguage(text);
  const persons = stated('author', 'authors', 'byline', 'by').map(readByline);
  const byline = persons.flatMap(([first, ...more], index) =>
    first ? [index > 0 ? { ...first, join: ',' } : first, ...more] : [],
  );
  const [published] = stated('date', 'published');
  const [section] = stated('section', 'category');
  const tags = [...new Set(stated('tags', 'keywords'))];
  const [slug] = stated('slug');
  return {
    fields: {
      language,
      ...(byline.length > 0 ? { byline: unique(byline) } : {}),
      ...(section ? { section } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(slug ? { slug: slugOf(slug) } : {}),
    },
    facts: { ...(published ? { published } : {}), ...(lang ? { language: lang } : {}) },
  };
}

/**
 * Markdown as HTML; a footnote is text with its mark. Pictures in the text pass by the parser, which would read their bytes sign by sign.
 * In our own a link is one by its signs.
 */
function markdownTree(text: string, own: boolean): HtmlTree {
  const apart = picturesApart(text);
  const root = parser.parse(apart.text);
  if (own) unlinkText(root);
  for (const node of root.children)
    if (node.type === 'html' && endsFront.test(node.value)) node.value = `<hr class="${endOfFront}">`;
  const hast = toHast(root, { allowDangerousHtml: true, handlers: { delete: struck } });
  const tree = readHtml(toHtml(hast, { allowDangerousHtml: true }));
  return withCaptions(withPictures(withNotes(tree), apart));
}

/** What is struck through is that and no deletion, which HTML in it may say. */
const struck = (state: State, node: Delete): Element => ({
  type: 'element',
  tagName: 's',
  properties: {},
  children: state.all(node),
});

/** The parser links addresses in words though their signs say that they are words: such a link stands nowhere in the text. */
function unlinkText(node: Parents): void {
  node.children = node.children.flatMap((child) => {
    if ('children' in child) unlinkText(child);
    return child.type === 'link' && !child.position ? child.children : [child];
  }) as typeof node.children;
}

/** What Markdown calls a picture's title is what stands under it. */
function withCaptions(tree: HtmlTree): HtmlTree {
  return tree.map((node) => {
    if (typeof node === 'string') return node;
    const { title = '', alt } = node.attributes;
    if (node.tag !== 'img' || title.trim() === '' || title === alt)
      return { ...node, children: withCaptions(node.children) };
    return element('figure', {}, node, element('figcaption', {}, title));
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

/** A kicker is a line and may ask or call; what ends as a sentence does, or is a long one, is the beginning of a text. */
const isKicker = (block: HtmlElement | undefined): block is HtmlElement => {
  const words = block?.tag === 'p' ? treeText([block]) : '';
  return words !== '' && words.length <= (/[!?]\W*$/.test(words) ? 60 : 120) && !/[.:;…][»”"’)]*$/.test(words);
};

function frontOf(blocks: readonly HtmlElement[], stated: Stated, taken: Taken[]): HtmlElement[] {
  const part = (name: 'kicker' | 'headline' | 'standfirst', from: string, words: readonly HtmlNode[]): HtmlElement => {
    const own = element(name === 'headline' ? 'h1' : 'p', { class: name }, ...words);
    taken.push({ part: name, from, text: treeText([own]) });
    return own;
  };
  const [first, second] = blocks;
  const before = first && second?.tag === 'h1' && isKicker(first) ? first : null;
  const heading = before ? second : first?.tag === 'h1' ? first : null;
  const [title] = heading ? [] : stated('title');
  const [kicker] = before ? [] : stated('kicker');
  const [lead] = stated('lead', 'standfirst', 'subtitle', 'description', 'summary', 'excerpt');
  const front = [
    ...(before ? [part('kicker', 'first line', before.children)] : kicker ? [part('kicker', 'kicker', [kicker])] : []),
    ...(heading ? [part('headline', '#', heading.children)] : title ? [part('headline', 'title', [title])] : []),
    ...(lead ? [part('standfirst', 'lead', [lead])] : []),
  ];
  const body = blocks.slice((before ? 1 : 0) + (heading ? 1 : 0));
  const [opening, ...others] = body;
  const isHeaded = heading !== null || title !== undefined;
  if (!isHeaded || lead || opening?.tag !== 'p' || !others.some(({ tag }) => tag === 'p' || tag === 'h2'))
    return [...front, ...body];
  return [...front, part('standfirst', 'first paragraph', opening.children), ...others];
}
