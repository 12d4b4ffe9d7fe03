import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { agencyNamed } from '../reading/credits.ts';
import type { AsideKind, Unread } from '../reading/reading.ts';
import { at, first, words } from '../xml/readXml.ts';

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
  /** What is said of media that cannot be had, and those. */
  setAside: { kind: AsideKind; tree: HtmlTree }[];
  unread: Unread[];
  /** Days of corrections, which are no words of them. */
  markers: string[];
}

const asHtml: Readonly<Record<string, string>> = {
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
  const isKicker = ({ attributes }: HtmlElement) => attributes.class === 'kicker';
  const subheads = at(hedline, 'hl2').filter((line) => !isKicker(line));
  const byline = at(head, 'byline').map(bylineOf).filter(Boolean).join(', ');
  const signed = at(body, 'body.end/tagline').map(words).map(signOff);
  const lost: Lost = { setAside: [], unread: [], markers: [] };
  return {
    kicker: words(at(hedline, 'hl2').find(isKicker) ?? first(head, 'kicker')),
    headline: hl1.join(' – ') || (hedline && hl1.length === 0 ? words(hedline) : ''),
    standfirst: [...at(head, 'abstract').map(linesOf), ...subheads.map(words)],
    byline: byline || (signed.find(({ by }) => by !== '')?.by ?? ''),
    dateline: datelineOf(first(head, 'dateline')),
    sources: [...signed.map(({ source }) => source), ...at(head, 'distributor').map(words)],
    notes: at(head, 'note').map(words),
    body: content.children.flatMap((node) => toHtml(node, lost)),
    ...lost,
  };
}

type Lost = Pick<NitfParts, 'setAside' | 'unread' | 'markers'>;

/** The words of an element's paragraphs on one line. */
function linesOf(node: HtmlElement): string {
  const paragraphs = at(node, 'p').map(words).filter(Boolean);
  return paragraphs.length > 1 ? paragraphs.join(' ') : words(node);
}

/** What stands under a text: `(sda/afp)`, or who wrote it and for whom, `Von Jo Muster (ap)`. */
function signOff(tagline: string): { by: string; source: string } {
  const [, before = '', inside = ''] = /^(.*?)\s*[([]([^()[\]]+)[)\]]\.?$/.exec(tagline) ?? [];
  const agency = agencyNamed(inside);
  if (!agency || before === '') return { by: '', source: tagline };
  return { by: /^(?:von|par|by|di|de)\s/i.test(before) ? before : '', source: agency };
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

function toHtml(node: HtmlNode, lost: Lost): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { tag, attributes, children } = node;
  if (tag === 'media') return medium(node, lost);
  if (tag === 'nitf-table') return at(node, 'table').flatMap((table) => toHtml(table, lost));
  const kind = attributes.class ?? '';
  if (tag === 'note' && /^correction\b/.test(kind)) return [correction(node, lost)];
  const inside = children.flatMap((child) => toHtml(child, lost));
  if (tag === 'bq') return [quotation(node, lost)];
  if (tag === 'hl2' && kind === 'second') return [element('h3', {}, ...inside)];
  if (tag === 'block' && kind === 'factbox') return [element('aside', { class: kind }, ...inside)];
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

/** A quotation with who said it; large, where it is one of those. */
function quotation(node: HtmlElement, lost: Lost): HtmlElement {
  const [kind, weight] = (node.attributes.class ?? '').split(' ');
  const isCredit = (part: HtmlNode): part is HtmlElement =>
    typeof part !== 'string' && /^(?:bq\.)?credit$/.test(part.tag);
  const credits = node.children.filter(isCredit);
  const said = node.children.filter((part) => !isCredit(part)).flatMap((part) => toHtml(part, lost));
  if (kind !== 'pullquote') {
    const source = credits.flatMap(({ children }) => children).flatMap((part) => toHtml(part, lost));
    return element('blockquote', {}, ...said, ...(source.length > 0 ? [element('footer', {}, ...source)] : []));
  }
  const [, speaker = '', role = ''] = /^(.*?)(?:, (.*))?$/.exec(credits.map(words).join(', ')) ?? [];
  return element(
    'aside',
    { class: kind, 'data-weight': weight },
    ...said.flatMap((part) => (typeof part !== 'string' && part.tag === 'div' ? part.children : [part])),
    element('cite', {}, speaker),
    element('span', {}, role),
  );
}

/** A note of the editors on what was wrong, its day apart. */
function correction({ attributes, children }: HtmlElement, lost: Lost): HtmlElement {
  const [name, kind] = (attributes.class ?? '').split(' ');
  let day: string | undefined;
  const withoutDay = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (typeof node === 'string') return [node];
      if (node.tag !== 'chron') return [{ ...node, children: withoutDay(node.children) }];
      day ??= /^(\d{4})(\d\d)(\d\d)/
        .exec(node.attributes.norm ?? '')
        ?.slice(1)
        .join('-');
      lost.markers.push(words(node));
      return [];
    });
  const own = withoutDay(children);
  const said = own
    .flatMap((part) => (typeof part === 'string' ? [] : part.children))
    .flatMap((part) => toHtml(part, lost));
  return element('aside', { class: name, 'data-kind': kind, 'data-date': day }, ...said);
}

/** A picture where it stands; of one that cannot be had, and of what plays, the words are set aside. */
function medium(media: HtmlElement, lost: Lost): HtmlElement[] {
  const references = at(media, 'media-reference');
  const found = references.find(({ attributes }) => /^https?:/.test(attributes.source ?? ''));
  const isPicture = (media.attributes['media-type'] ?? 'image') === 'image';
  const caption = at(media, 'media-caption').map(linesOf).filter(Boolean).join(' ');
  const owner = at(media, 'media-producer').map(words).join(' ');
  if (found && isPicture)
    return [
      element(
        'figure',
        {},
        element('img', { src: found.attributes.source, alt: found.attributes['alternate-text'] ?? '' }),
        ...(caption ? [element('figcaption', {}, caption)] : []),
        ...(owner ? [element('small', { class: 'credit' }, owner)] : []),
      ),
    ];
  const name =
    references[0]?.attributes.source ?? references[0]?.attributes.name ?? media.attributes['media-type'] ?? '';
  lost.unread.push({ reason: isPicture ? 'pictureElsewhere' : 'object', text: name.slice(0, 500) });
  const said = [caption, owner].filter((text) => text !== '').map((text) => element('p', {}, text));
  if (said.length > 0) lost.setAside.push({ kind: isPicture ? 'picture' : 'player', tree: said });
  return [];
}
