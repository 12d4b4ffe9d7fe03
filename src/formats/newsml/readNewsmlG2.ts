import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { readOwnTree } from '../html/readOwnHtml.ts';
import { ownFields } from '../nitf/readNitf.ts';
import { readNitfBody } from '../nitf/readNitfBody.ts';
import { readOwnNitf } from '../nitf/readOwnNitf.ts';
import { embargoOf, isoTime, present } from '../reading/isoTime.ts';
import { type MessageText, oneText } from '../reading/oneText.ts';
import { ownArticle } from '../reading/ownArticle.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Facts } from '../reading/reading.ts';
import { FileRefusal } from '../reading/refusal.ts';
import { statementsOf } from '../reading/statements.ts';
import { type WireMessage, wireArticle } from '../reading/wireArticle.ts';
import { linesAsHtml } from '../text/linesAsHtml.ts';
import { at, everywhere, first, words } from '../xml/readXml.ts';

/** NewsML-G2 2.x: a news item, or a message with several, each an article; one that Galley has written is the same as it was. A package names its items and has them in the same message. */
export function readNewsmlG2(root: HtmlElement, name: string, newId: () => string): ReadArticle[] {
  const items = root.tag === 'newsItem' ? [root] : everywhere(root, 'newsItem');
  const read: ReadArticle[] = [];
  let refused: unknown;
  for (const item of items) {
    try {
      const message = messageOf(item, root, name);
      const own = readOwnTree(at(item, 'contentSet/inlineXML/html'));
      const inNitf = own ? null : ownNitf(item, message, newId);
      read.push(own ? ownArticle(own, message, newId) : (inNitf ?? wireArticle(message, newId)));
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      refused ??= error;
    }
  }
  if (read.length === 0)
    throw (
      refused ??
      new FileRefusal('fileNoText', {
        kind: root.tag === 'packageItem' || everywhere(root, 'packageItem').length > 0 ? 'package' : '',
      })
    );
  return read;
}

function ownNitf(item: HtmlElement, { format, name, facts }: WireMessage, newId: () => string): ReadArticle | null {
  const nitf = first(item, 'contentSet/inlineXML/nitf');
  const fields = nitf && ownFields(nitf);
  return nitf && fields ? readOwnNitf({ nitf, fields, facts, format, name }, newId) : null;
}

function messageOf(item: HtmlElement, root: HtmlElement, name: string): WireMessage {
  const meta = first(item, 'itemMeta');
  const content = first(item, 'contentMeta');
  const { body, markers, nitf, type } = contentOf(item);
  const inner = at(item, 'contentSet/inlineXML/nitf')[0];
  const own = inner ? ownFields(inner) : null;
  const kind = code(first(meta, 'itemClass'));
  if (body.length === 0 && kind !== '' && !/text|composite/.test(kind) && code(first(meta, 'pubStatus')) !== 'canceled')
    throw new FileRefusal('fileNoText', { kind });
  const parted = partsOf(body);
  return {
    format: 'newsml-g2',
    name,
    kicker: nitf?.kicker || headlineWith(content, /kicker|overline/),
    headline: headlineWith(content, null) || nitf?.headline || words(first(meta, 'title')),
    standfirst: [
      ...at(content, 'description')
        .filter(({ attributes }) => /summary|abstract|lead|teaser|standfirst/i.test(attributes.role ?? ''))
        .map(words),
      headlineWith(content, /sub|deck/),
      ...(nitf?.standfirst ?? []),
    ],
    byline: at(content, 'by').map(words).filter(Boolean).join(', ') || nitf?.byline,
    creators: at(content, 'creator').map(({ children }) =>
      textOf(children.filter((child) => typeof child !== 'string' && child.tag === 'name').slice(0, 1)),
    ),
    sources: [
      words(first(content, 'creditline')),
      ...(nitf?.sources ?? []),
      ...at(content, 'infoSource').map(nameOf),
      nameOf(first(meta, 'provider')),
      nameOf(first(item, 'rightsInfo/copyrightHolder')),
      words(first(root, 'header/sender')),
    ],
    dateline: words(first(content, 'dateline')) || nitf?.dateline || nameOf(first(content, 'located')),
    tags: own
      ? [...(own.tags ?? [])]
      : [
          ...at(content, 'keyword').map(words),
          ...at(content, 'subject').map((subject) => words(first(subject, 'name'))),
        ],
    language: first(content, 'language')?.attributes.tag ?? item.attributes['xml:lang'],
    facts: factsOf(item, meta, content, kind || type),
    body: parted.body,
    markers: [...markers, ...(nitf?.markers ?? [])],
    ...(own ? { fields: own, signed: true } : {}),
    setAside: [...parted.setAside, ...(nitf?.setAside ?? [])],
    unread: nitf?.unread ?? [],
    statements: statementsOf(item),
  };
}

function factsOf(
  item: HtmlElement,
  meta: HtmlElement | undefined,
  content: HtmlElement | undefined,
  type: string,
): Facts {
  const rights = first(item, 'rightsInfo');
  const notes = at(meta, 'edNote').map(words).filter(Boolean);
  const links = at(meta, 'link').filter(({ attributes }) =>
    /previousVersion|replaces|corrects|updateOf|evolvedFrom/i.test(attributes.rel ?? attributes.reluri ?? ''),
  );
  return present({
    id: item.attributes.guid,
    version: item.attributes.version,
    published: isoTime(words(first(meta, 'firstPublished'))),
    created: isoTime(words(first(meta, 'firstCreated'))) ?? isoTime(words(first(content, 'contentCreated'))),
    updated: isoTime(words(first(meta, 'versionCreated'))),
    embargo: embargoOf(first(meta, 'embargoed'), words(first(meta, 'embargoed'))),
    expires: isoTime(words(first(meta, 'expires'))),
    status: code(first(meta, 'pubStatus')),
    signal: at(meta, 'signal').map(code).join(', '),
    urgency: words(first(content, 'urgency')),
    priority: words(first(meta, 'priority')),
    provider: nameOf(first(meta, 'provider')),
    slugline: words(first(content, 'slugline')),
    genre: at(content, 'genre')
      .map((genre) => words(first(genre, 'name')) || code(genre))
      .join(', '),
    type,
    note: notes.join(' '),
    copyright: words(first(rights, 'copyrightNotice')),
    usageTerms: at(rights, 'usageTerms').map(words).join(' '),
    replaces: links.map(({ attributes }) => attributes.residref ?? attributes.href ?? '').filter(Boolean),
    otherIds: [...at(content, 'altId'), ...at(meta, 'altId')].map(words).filter(Boolean),
  });
}

/** All texts of an item: NITF, XHTML and plain words. Those that differ are all of it. */
function contentOf(item: HtmlElement): {
  body: HtmlTree;
  markers: readonly string[];
  nitf?: ReturnType<typeof readNitfBody> | undefined;
  type: string;
} {
  const set = first(item, 'contentSet');
  const inline = at(set, 'inlineXML');
  const nitfs = inline.flatMap((each) => at(each, 'nitf').slice(0, 1)).map(readNitfBody);
  const texts = [
    ...nitfs.map((nitf): MessageText => ({ tree: nitf.body, kind: 'marked' })),
    ...inline.flatMap((each) => textOfXml(each) ?? []),
    ...at(set, 'inlineData').flatMap(({ attributes, children }): MessageText[] => {
      const text = textOf(children);
      if (/html/.test(attributes.contenttype ?? '')) return [{ tree: readHtml(text), kind: 'marked' }];
      return text.trim() === '' ? [] : [{ ...linesAsHtml(text), kind: 'plain' }];
    }),
  ];
  const type = at(set, 'remoteContent').length > 0 ? 'remote' : (inline[0]?.attributes.contenttype ?? '');
  const { tree: body, markers } = oneText(texts);
  return { body, markers, nitf: nitfs[0], type: texts.length > 0 ? 'text' : type };
}

function textOfXml(content: HtmlElement): MessageText | null {
  const found = ['html', 'body', 'div', 'section', 'article'].flatMap((name) => at(content, name))[0];
  if (found) return { tree: (found.tag === 'html' ? (first(found, 'body') ?? found) : found).children, kind: 'marked' };
  return at(content, 'p').length > 0 ? { tree: content.children, kind: 'marked' } : null;
}

/** A message's page has its own head, notes and links around its text. */
function partsOf(body: HtmlTree): {
  body: HtmlTree;
  setAside: { kind: 'repeated' | 'note' | 'related'; tree: HtmlTree }[];
} {
  const setAside: { kind: 'repeated' | 'note' | 'related'; tree: HtmlTree }[] = [];
  const kept = body.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const names = `${node.attributes.class ?? ''} ${node.attributes.id ?? ''}`;
    const kind =
      node.tag === 'header'
        ? 'repeated'
        : /\b(np-|notepad|notizblock)/.test(names)
          ? 'note'
          : /\blinkbox/.test(names)
            ? 'related'
            : null;
    if (kind) {
      setAside.push({ kind, tree: [node] });
      return [];
    }
    if (/\binfobox/.test(names)) return [element('aside', { class: 'factbox' }, ...node.children)];
    return [node];
  });
  return { body: kept, setAside };
}

/** The value of a qcode without its scheme. */
const code = (node: HtmlElement | undefined): string => {
  const value = node?.attributes.qcode ?? node?.attributes.uri ?? node?.attributes.literal ?? '';
  return value.slice(Math.max(value.lastIndexOf(':'), value.lastIndexOf('/')) + 1);
};

function nameOf(node: HtmlElement | undefined): string {
  if (!node) return '';
  return words(first(node, 'name')) || node.attributes.literal || (node.attributes.qcode ? code(node) : '');
}

function headlineWith(content: HtmlElement | undefined, role: RegExp | null): string {
  const all = at(content, 'headline');
  if (role) return words(all.find(({ attributes }) => role.test(attributes.role ?? '')));
  return words(all.find(({ attributes }) => !attributes.role || /main/.test(attributes.role)) ?? all[0]);
}
