import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { at, everywhere, first, words } from '../xml/readXml.ts';

/** What NITF says of an article, its body as HTML. */
export interface NitfParts {
  kicker: string;
  headline: string;
  standfirst: string[];
  byline: string;
  dateline: string;
  /** The agency's sign-off and the distributor. */
  sources: string[];
  notes: string[];
  body: HtmlTree;
  pictures: HtmlElement[];
}

const asHtml: Readonly<Record<string, string>> = {
  bq: 'blockquote',
  hl2: 'h2',
  hl1: 'h2',
  pre: 'pre',
  fn: 'p',
  br: 'br',
  em: 'em',
  q: 'q',
  sub: 'sub',
  sup: 'sup',
  ul: 'ul',
  li: 'li',
  dl: 'dl',
  dt: 'p',
  dd: 'p',
  p: 'p',
  table: 'table',
  tr: 'tr',
  td: 'td',
  th: 'th',
  caption: 'caption',
  hr: 'hr',
  credit: 'p',
  'bq.credit': 'p',
  note: 'p',
  strong: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  b: 'strong',
  i: 'em',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

/** Reads `nitf` or a `body` of it. */
export function readNitfBody(nitf: HtmlElement): NitfParts {
  const body = nitf.tag === 'body' ? nitf : (first(nitf, 'body') ?? nitf);
  const head = first(body, 'body.head');
  const content = first(body, 'body.content') ?? body;
  const hedline = first(head, 'hedline');
  const hl1 = at(hedline, 'hl1').map(words).filter(Boolean);
  const subheads = at(hedline, 'hl2').map(words);
  return {
    kicker: words(first(head, 'kicker')),
    headline: hl1.join(' – ') || (hedline && hl1.length === 0 ? words(hedline) : ''),
    standfirst: [...at(head, 'abstract').map(words), ...subheads],
    byline: at(head, 'byline').map(bylineOf).filter(Boolean).join(', '),
    dateline: datelineOf(first(head, 'dateline')),
    sources: [...at(body, 'body.end/tagline').map(words), ...at(head, 'distributor').map(words)],
    notes: at(head, 'note').map(words),
    body: content.children.flatMap(toHtml),
    pictures: everywhere(content, 'media').flatMap(pictureOf),
  };
}

function bylineOf(byline: HtmlElement): string {
  const title = words(first(byline, 'byttl'));
  const rest = words({
    ...byline,
    children: byline.children.filter((child) => typeof child === 'string' || child.tag !== 'byttl'),
  }).replace(/[,\s]+$/, '');
  return title ? `${rest}, ${title}` : rest;
}

function datelineOf(dateline: HtmlElement | undefined): string {
  const location = words(first(dateline, 'location'));
  return (
    location ||
    words(
      dateline && {
        ...dateline,
        children: dateline.children.filter((child) => typeof child === 'string' || child.tag !== 'story.date'),
      },
    )
  );
}

function toHtml(node: HtmlNode): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { tag, attributes, children } = node;
  if (tag === 'media' || tag === 'nitf-table') return tag === 'media' ? [] : at(node, 'table').flatMap(toHtml);
  const inside = children.flatMap(toHtml);
  if (tag === 'a') return [element('a', { href: attributes.href }, ...inside)];
  if (tag === 'block')
    return attributes.class && /quote/i.test(attributes.class)
      ? [element('blockquote', {}, ...inside)]
      : [element('div', {}, ...inside)];
  if (tag === 'em') return [element(emphasisOf(attributes.class ?? ''), {}, ...inside)];
  if (tag === 'td' || tag === 'th')
    return [element(tag, { colspan: attributes.colspan, rowspan: attributes.rowspan }, ...inside)];
  if (tag === 'ol') return [element('ol', { start: attributes.seqnum }, ...inside)];
  const known = asHtml[tag];
  return [element(known ?? 'span', {}, ...inside)];
}

function emphasisOf(name: string): string {
  if (/bold|strong/i.test(name)) return 'strong';
  if (/strike/i.test(name)) return 's';
  return /^code$/i.test(name) ? 'code' : 'em';
}

function pictureOf(media: HtmlElement): HtmlElement[] {
  const reference = at(media, 'media-reference').find(({ attributes }) => /^https?:/.test(attributes.source ?? ''));
  if (!reference || (media.attributes['media-type'] ?? 'image') !== 'image') return [];
  const caption = at(media, 'media-caption').map(words).filter(Boolean).join(' ');
  const owner = at(media, 'media-producer').map(words).join(' ');
  return [
    element(
      'figure',
      {},
      element('img', { src: reference.attributes.source, alt: reference.attributes['alternate-text'] ?? '' }),
      ...(caption ? [element('figcaption', {}, caption)] : []),
      ...(owner ? [element('small', {}, owner)] : []),
    ),
  ];
}
