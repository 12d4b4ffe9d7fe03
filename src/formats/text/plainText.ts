import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';
import { wordsNotComingBack } from '../comesBack.ts';
import { defineFormat } from '../defineFormat.ts';

/** The words alone: a line for each line, an empty one between blocks. */
export const plainText = defineFormat({
  name: 'plainText',
  aliases: ['text', 'txt', 'plain'],
  label: 'format.plainText',
  mediaType: 'text/plain',
  extension: 'txt',
  holds: 'article',
  loses: [
    'emphasis',
    'strike',
    'scripts',
    'code',
    'links',
    'languages',
    'crossheads',
    'levels',
    'dividers',
    'tables',
    'rowHeads',
    'boxes',
    'boxed',
    'quotes',
    'pullquotes',
    'weights',
    'pictures',
    'descriptions',
    'crops',
    'decoration',
    'placements',
    'recordings',
    'embeds',
    'related',
    'corrections',
    'headline',
    'headlineMarks',
    'standfirstMarks',
    'lead',
    'byline',
    'roles',
    'dateline',
    'language',
    'kind',
    'section',
    'tags',
    'translation',
    'slug',
    'searchDescription',
    'channels',
    'embargo',
    'expiry',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  // How it is read goes by how long and how alike lines are.
  unread: ['lists', 'breaks', 'cells'],
  needs: ['retraction'],
  write: ({ tree }) => writeText(tree),
  check: (written, _, [article]) => (article ? wordsNotComingBack(article, String(written)) : []),
});

/** The words of a tree as lines. */
export function writeText(tree: HtmlTree): string {
  return tree
    .map((node) => linesOf(node, '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

const inline = new Set('a abbr b bdo br code del em i ins kbd mark q s small span strong sub sup time u'.split(' '));

const isInline = (node: HtmlNode) => typeof node === 'string' || inline.has(node.tag);

/** The lines of a block; `margin` stands before each, for what is inside a list. */
function linesOf(node: HtmlNode, margin: string): string[] {
  if (typeof node === 'string' || node.children.every(isInline)) return written(textOf([node]), margin);
  if (node.tag === 'tr') return written(node.children.map((cell) => textOf([cell]).trim()).join('\t'), margin);
  if (node.tag === 'ul' || node.tag === 'ol') return items(node, margin);
  return node.children.flatMap((child) => linesOf(child, margin));
}

function items({ tag, attributes, children }: HtmlElement, margin: string): string[] {
  const start = Number(attributes.start ?? 1);
  return children.flatMap((item, index) => {
    const sign = tag === 'ol' ? `${start + index}. ` : '– ';
    const [first, ...rest] = linesOf(item, `${margin}  `);
    return first === undefined ? [] : [`${margin}${sign}${first.trimStart()}`, ...rest];
  });
}

function written(text: string, margin: string): string[] {
  return text.trim() === '' ? [] : text.split('\n').map((line) => margin + line);
}

function textOf(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.tag === 'br' ? '\n' : textOf(node.children);
    })
    .join('');
}
