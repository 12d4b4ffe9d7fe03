import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { isFact } from '../ownParts.ts';
import { at, first, words } from '../xml/readXml.ts';

const emphasis: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** Enriched text that Galley has written, as it was. */
export function ownInline(nodes: HtmlTree): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const inside = () => ownInline(node.children);
    switch (node.tag) {
      case 'em':
        return [element(emphasis[node.attributes.class ?? ''] ?? 'em', {}, ...inside())];
      case 'a':
        return [element('a', { href: node.attributes.href }, ...inside())];
      case 'lang':
        return [element('span', { class: 'language', lang: node.attributes['xml:lang'] }, ...inside())];
      case 'br':
      case 'sub':
      case 'sup':
        return [element(node.tag, {}, ...inside())];
      case 'classifier':
        return [];
      default:
        return inside();
    }
  });
}

const elements = (nodes: HtmlTree) => nodes.filter((node): node is HtmlElement => typeof node !== 'string');
const line = (tag: string, called: string | undefined, node: HtmlElement | undefined) =>
  node ? [element(tag, called ? { class: called } : {}, ...ownInline(node.children))] : [];

/** Block content that Galley has written, as it was; `stated` gets the words of what blocks know themselves. */
export function ownBlocks(nodes: HtmlTree, stated: string[]): HtmlElement[] {
  const blocks: HtmlElement[] = [];
  for (const node of elements(nodes)) {
    const { class: name } = node.attributes;
    const last = blocks.at(-1);
    // Where the figures of a table are from stands below it.
    if (node.tag === 'p' && name === 'source' && last?.attributes.class === 'table')
      blocks[blocks.length - 1] = { ...last, children: [...last.children, ...line('footer', 'table-source', node)] };
    else blocks.push(...block(node, stated));
  }
  return blocks;
}

function block(node: HtmlElement, stated: string[]): HtmlElement[] {
  const { class: name = '' } = node.attributes;
  switch (node.tag) {
    case 'p':
      return name === 'embed' ? [post(node, stated)] : line('p', undefined, node);
    case 'hl2':
      return line(name === 'second' ? 'h3' : 'h2', undefined, node);
    case 'ul':
    case 'ol':
      return [
        element(
          node.tag,
          { start: node.attributes.seqnum },
          ...elements(node.children).map(({ children }) => element('li', {}, ...ownBlocks(children, stated))),
        ),
      ];
    case 'table':
      return [table(node)];
    case 'bq':
      return [quotation(node, stated)];
    case 'media':
      return [medium(node, [], stated)];
    case 'note':
      return [box(name, first(node, 'body.content')?.children ?? [], stated)];
    case 'block':
      return [box(name, node.children, stated)];
    default:
      return [element('hr', {})];
  }
}

function table(node: HtmlElement): HtmlElement {
  const rows = at(node, 'tr').map((row) =>
    element('tr', {}, ...elements(row.children).flatMap((cell) => line(cell.tag, undefined, cell))),
  );
  const caption = line('figcaption', 'table-caption', first(node, 'caption'));
  return element('figure', { class: 'table' }, ...caption, element('table', {}, element('tbody', {}, ...rows)));
}

function quotation(node: HtmlElement, stated: string[]): HtmlElement {
  const [name, weight] = (node.attributes.class ?? '').split(' ');
  const said = ownBlocks(first(node, 'block')?.children ?? [], stated);
  const source = first(node, 'credit');
  if (name !== 'pullquote') return element('blockquote', {}, ...said, ...line('footer', 'blockquote-source', source));
  return element(
    'aside',
    { class: name, 'data-weight': weight },
    ...said.map(({ children }) => element('p', { class: 'pullquote-words' }, ...children)),
    ...line('cite', 'pullquote-speaker', first(source, 'person')),
    ...line('span', 'pullquote-role', first(source, 'function')),
  );
}

/** A post that stands with others: its address, and its title unless that is all that was written. */
function post(node: HtmlElement, stated: string[]): HtmlElement {
  const url = first(node, 'a')?.attributes.href;
  const title = textOf(node.children);
  if (title === url) stated.push(title);
  const called = title === url ? [] : [element('span', { class: 'embed-title' }, title)];
  return element('figure', { class: 'embed', 'data-url': url }, ...called);
}

/** What was chosen for a block, which its classifiers or its metadata say. */
const factsIn = (all: readonly HtmlElement[], name: 'type' | 'name'): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    all.map(({ attributes }) => [`data-${attributes[name]}`, attributes.value]).filter(([fact = '']) => isFact(fact)),
  );

function medium(node: HtmlElement, text: readonly HtmlElement[], stated: string[]): HtmlElement {
  const { source = '', 'alternate-text': alt = '' } = first(node, 'media-reference')?.attributes ?? {};
  const facts = factsIn(at(node, 'media-metadata'), 'name');
  const [caption, credit] = [first(node, 'media-caption'), first(node, 'media-producer')];
  if (node.attributes['media-type'] === 'audio')
    return recording({ facts, caption, credit, file: source, text }, stated);
  return element(
    'figure',
    facts,
    element('img', { src: source, alt }),
    ...line('figcaption', 'figure-caption', caption),
    ...line('small', 'figure-credit', credit),
  );
}

interface Recording {
  facts: Readonly<Record<string, string | undefined>>;
  caption: HtmlElement | undefined;
  credit: HtmlElement | undefined;
  file: string;
  text: HtmlTree;
}

function recording({ facts, caption, credit, file, text }: Recording, stated: string[]): HtmlElement {
  return element(
    'figure',
    { class: 'audio', ...facts },
    ...line('figcaption', 'audio-title', caption),
    ...(file === '' ? [] : [element('audio', { src: file })]),
    ...ownBlocks(text, stated),
    ...line('small', 'audio-credit', credit),
  );
}

function box(named: string, content: HtmlTree, stated: string[]): HtmlElement {
  const [name = '', kind] = named.split(' ');
  const lines = elements(content);
  const classed = (called: string) => lines.find(({ attributes }) => attributes.class === called);
  if (name === 'audio') {
    const [media, caption, credit] = [lines.find(({ tag }) => tag === 'media'), classed('caption'), classed('credit')];
    const text = lines.filter((part) => part !== media && part !== caption && part !== credit);
    return media ? medium(media, text, stated) : recording({ facts: {}, caption, credit, file: '', text }, stated);
  }
  if (name === 'correction') return correction(kind, lines, stated);
  const facts = factsIn(
    lines.flatMap((part) => at(part, 'classifier')),
    'type',
  );
  const opens: Readonly<Record<string, readonly [string, string]>> = {
    title: ['h2', `${name}-title`],
    words: ['p', `${name}-words`],
  };
  const isPart = ({ attributes: { class: called = '' } }: HtmlElement) =>
    called === 'told' || Object.hasOwn(opens, called);
  const opened = lines.filter(isPart).flatMap((part): HtmlElement[] => {
    const as = opens[part.attributes.class ?? ''];
    if (!as) stated.push(textOf(part.children));
    return as ? line(...as, part) : [];
  });
  const rest = lines.filter((part) => !isPart(part));
  const inside =
    name === 'related'
      ? rest.map(({ children }) => element('p', { class: 'related-label' }, textOf(children)))
      : ownBlocks(rest, stated);
  return element(name === 'question' ? 'div' : 'aside', { class: name, ...facts }, ...opened, ...inside);
}

/** What was wrong, with the day since when it is right as its date. */
function correction(kind: string | undefined, lines: readonly HtmlElement[], stated: string[]): HtmlElement {
  const day = lines.flatMap((part) => at(part, 'chron'))[0];
  if (day) stated.push(words(day));
  const date = /^(\d{4})(\d\d)(\d\d)/
    .exec(day?.attributes.norm ?? '')
    ?.slice(1)
    .join('-');
  const said = lines.map(({ children }) => {
    const own = children.filter((part) => part !== day);
    return own.map((part, index) => (day && index === 0 && typeof part === 'string' ? part.trimStart() : part));
  });
  return element(
    'aside',
    { class: 'correction', 'data-kind': kind, 'data-date': date },
    ...said.map((part) => element('p', { class: 'correction-text' }, ...ownInline(part))),
  );
}
