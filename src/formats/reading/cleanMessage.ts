import { child, element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { type CleanHtml, cleanHtml } from '../html/cleanHtml.ts';

/** What HTML has no element for, as a reader says it: a quotation set large, a correction. */
const asides = new Set(['pullquote', 'correction']);

/** The heading that a box begins with. */
function titleOf(box: HtmlElement): HtmlElement | null {
  const first = box.children.find((part) => typeof part !== 'string' || part.trim() !== '');
  return box.attributes.class === 'factbox' && typeof first === 'object' && first.tag === 'h2' ? first : null;
}

/** The text of a message as clean blocks. What a reader has told apart, a quotation from who said it, stays apart. */
export function cleanMessage(tree: HtmlTree): CleanHtml {
  const parts: CleanHtml[] = [];
  let run: HtmlNode[] = [];
  const clean = (nodes: HtmlTree) => {
    const part = cleanHtml(nodes, { program: 'wire' });
    parts.push(part);
    return part.blocks;
  };
  const end = () => {
    if (run.length > 0) clean(run);
    run = [];
  };
  const inLine = (nodes: HtmlTree): readonly HtmlNode[] => {
    const part = cleanHtml(nodes, { program: 'wire' });
    parts.push({ ...part, blocks: [] });
    return part.blocks.flatMap(({ children }, index) => [...(index > 0 ? [' '] : []), ...children]);
  };
  const add = (block: HtmlElement) => parts.push({ ...cleanHtml([]), blocks: [block] });
  for (const node of tree) {
    const source = typeof node !== 'string' && node.tag === 'blockquote' ? child(node, 'footer') : undefined;
    if (typeof node !== 'string' && node.tag === 'aside' && asides.has(node.attributes.class ?? '')) {
      end();
      const lines = node.children.filter((part): part is HtmlElement => typeof part !== 'string');
      add(element('aside', node.attributes, ...lines.map((line) => element(line.tag, {}, ...inLine(line.children)))));
    } else if (typeof node !== 'string' && source) {
      end();
      const words = cleanHtml(
        node.children.filter((part) => part !== source),
        { program: 'wire' },
      );
      parts.push({ ...words, blocks: [] });
      add(element('blockquote', {}, ...words.blocks, element('footer', {}, ...inLine(source.children))));
    } else if (typeof node !== 'string' && node.tag === 'aside' && titleOf(node)) {
      end();
      const title = titleOf(node);
      const rest = cleanHtml(
        node.children.filter((part) => part !== title),
        { program: 'wire' },
      );
      parts.push({ ...rest, blocks: [] });
      add(
        element(
          'aside',
          node.attributes,
          element('h2', { class: 'factbox-title' }, ...inLine(title?.children ?? [])),
          ...rest.blocks,
        ),
      );
    } else run.push(node);
  }
  end();
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    program: 'wire',
    changed: parts.flatMap(({ changed }) => changed),
    setAside: parts.flatMap(({ setAside }) => setAside),
    markers: parts.flatMap(({ markers }) => markers),
    unread: parts.flatMap(({ unread }) => unread),
  };
}
