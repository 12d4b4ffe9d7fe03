import { readHtml } from '#article/readHtml.ts';
import { type HtmlElement, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { readNitfBody } from '../nitf/readNitfBody.ts';
import { placeOf } from '../reading/datelines.ts';
import { embargoOf, isoTime, present } from '../reading/isoTime.ts';
import { type MessageText, oneText } from '../reading/oneText.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import { FileRefusal } from '../reading/refusal.ts';
import { statementsOf } from '../reading/statements.ts';
import { type WireMessage, wireArticle } from '../reading/wireArticle.ts';
import { linesAsHtml } from '../text/linesAsHtml.ts';
import { at, everywhere, first, words } from '../xml/readXml.ts';

/** NewsML 1.2: each `NewsItem` with a text in it is an article. */
export function readNewsml1(root: HtmlElement, name: string, newId: () => string): ReadArticle[] {
  const read: ReadArticle[] = [];
  let refused: unknown;
  for (const item of root.tag === 'NewsItem' ? [root] : everywhere(root, 'NewsItem')) {
    try {
      read.push(wireArticle(messageOf(item, root, name), newId));
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      refused ??= error;
    }
  }
  if (read.length === 0) throw refused ?? new FileRefusal('fileNoText', { kind: '' });
  return read;
}

function messageOf(item: HtmlElement, root: HtmlElement, name: string): WireMessage {
  const identifier = first(item, 'Identification/NewsIdentifier');
  const management = first(item, 'NewsManagement');
  const lines = everywhere(item, 'NewsLines');
  const line = (tag: string) =>
    lines
      .flatMap((each) => at(each, tag))
      .map(words)
      .find((text) => text !== '') ?? '';
  const administrative = everywhere(item, 'AdministrativeMetadata');
  const descriptive = everywhere(item, 'DescriptiveMetadata');
  const { body, markers, nitf } = contentOf(item);
  const status = first(management, 'Status')?.attributes.FormalName;
  const parties = administrative
    .flatMap((each) => [...at(each, 'Creator/Party'), ...at(each, 'Provider/Party'), ...at(each, 'Source/Party')])
    .map(({ attributes }) => attributes.FormalName ?? '');
  return {
    format: 'newsml1',
    name,
    kicker: nitf?.kicker,
    headline: line('HeadLine') || nitf?.headline || '',
    standfirst: [line('SubHeadLine'), ...(nitf?.standfirst ?? [])],
    byline: bylineOf(lines.flatMap((each) => at(each, 'ByLine')).map(words)) || nitf?.byline,
    sources: [line('CreditLine'), ...(nitf?.sources ?? []), ...parties, words(first(identifier, 'ProviderId'))],
    dateline:
      placeOf(line('DateLine')) || nitf?.dateline || first(descriptive[0], 'Location/Property')?.attributes.Value,
    tags: [
      ...lines.flatMap((each) => at(each, 'KeywordLine')).map(words),
      ...descriptive
        .flatMap((each) => at(each, 'Property'))
        .filter(({ attributes }) => /keyword/i.test(attributes.FormalName ?? ''))
        .map(({ attributes }) => attributes.Value ?? ''),
    ],
    language:
      first(descriptive[0], 'Language')?.attributes.FormalName ??
      everywhere(item, 'NewsComponent')[0]?.attributes['xml:lang'] ??
      item.attributes['xml:lang'] ??
      root.attributes['xml:lang'],
    facts: present({
      id: words(first(identifier, 'PublicIdentifier')) || words(first(identifier, 'NewsItemId')),
      version: words(first(identifier, 'RevisionId')),
      created: isoTime(words(first(management, 'FirstCreated'))),
      updated: isoTime(words(first(management, 'ThisRevisionCreated'))),
      embargo: /embargo/i.test(status ?? '')
        ? embargoOf(management, words(first(management, 'StatusWillChange/DateAndTime')))
        : undefined,
      status: status ? statusOf(status) : undefined,
      signal: [
        ...everywhere(item, 'Instruction').map(({ attributes }) => attributes.FormalName ?? ''),
        /^[AU]$/.test(first(identifier, 'RevisionId')?.attributes.Update ?? '') ? 'update' : '',
      ]
        .filter(Boolean)
        .join(', '),
      urgency: first(management, 'Urgency')?.attributes.FormalName,
      priority: first(root, 'NewsEnvelope/Priority')?.attributes.FormalName,
      provider: words(first(identifier, 'ProviderId')),
      slugline: line('SlugLine'),
      genre: first(descriptive[0], 'Genre')?.attributes.FormalName,
      type: 'text',
      note: lines
        .flatMap((each) => at(each, 'NewsLine'))
        .map((each) => words(first(each, 'NewsLineText')))
        .filter(Boolean)
        .join(' '),
      copyright: line('CopyrightLine'),
      usageTerms: everywhere(item, 'UsageRights').map(words).join(' '),
      replaces: [...at(management, 'DerivedFrom'), ...at(management, 'AssociatedWith')]
        .map(({ attributes }) => attributes.NewsItem ?? '')
        .filter(Boolean),
      // The public identifier ends with the revision: what all revisions have in common is this.
      otherIds: [['ProviderId', 'DateId', 'NewsItemId'].map((part) => words(first(identifier, part))).join(':')].filter(
        () => words(first(identifier, 'NewsItemId')) !== '',
      ),
    }),
    body,
    markers: [...markers, ...(nitf?.markers ?? [])],
    setAside: nitf?.setAside ?? [],
    unread: nitf?.unread ?? [],
    statements: statementsOf(item),
    said: lines
      .flatMap((each) => at(each, 'DateLine'))
      .map(words)
      .slice(0, 1),
  };
}

/** Several lines of a byline as one; a line that goes on from the one before says so. */
const bylineOf = (lines: readonly string[]): string =>
  lines
    .filter((each) => each !== '')
    .reduce(
      (all, each) =>
        all === '' ? each : /^(?:und|and|et|e|mit|with|avec|con)\s/i.test(each) ? `${all} ${each}` : `${all}, ${each}`,
      '',
    );

/** All texts of an item: those that differ, such as one beside the main one, are all of it. */
function contentOf(item: HtmlElement): {
  body: HtmlTree;
  markers: readonly string[];
  nitf?: ReturnType<typeof readNitfBody> | undefined;
} {
  const read = everywhere(item, 'ContentItem').map((content) => {
    const nitf = everywhere(content, 'nitf').map(readNitfBody)[0];
    const text: MessageText | null = nitf ? { tree: nitf.body, kind: 'marked' } : textOfContent(content);
    return { nitf, text };
  });
  const { tree: body, markers } = oneText(read.flatMap(({ text }) => text ?? []));
  return { body, markers, nitf: read.find(({ nitf }) => nitf)?.nitf };
}

function textOfContent(content: HtmlElement): MessageText | null {
  const data = first(content, 'DataContent');
  if (!data) return null;
  const page = everywhere(data, 'html', 'body')[0];
  if (page) return { tree: (page.tag === 'html' ? (first(page, 'body') ?? page) : page).children, kind: 'marked' };
  const format =
    first(content, 'Format')?.attributes.FormalName ?? first(content, 'MimeType')?.attributes.FormalName ?? '';
  const text = textOf(data.children);
  const elements = data.children.some((child) => typeof child !== 'string');
  if (elements) return { tree: data.children, kind: 'marked' };
  if (/html/i.test(format) || /^\s*<(p|div|html|body)[\s>]/i.test(text))
    return { tree: readHtml(text), kind: 'marked' };
  return text.trim() === '' ? null : { ...linesAsHtml(text), kind: 'plain' };
}

/** IPTC's present names for the statuses of NewsML 1. */
const statusOf = (status: string): string =>
  /cancel|kill/i.test(status) ? 'canceled' : /embargo|withheld/i.test(status) ? 'withheld' : status.toLowerCase();
