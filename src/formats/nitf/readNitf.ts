import type { Fields } from '#article/fields.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';
import { embargoOf, isoTime, present } from '../reading/isoTime.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Facts } from '../reading/reading.ts';
import { statementsOf } from '../reading/statements.ts';
import { wireArticle } from '../reading/wireArticle.ts';
import { at, first, words } from '../xml/readXml.ts';
import { readNitfBody } from './readNitfBody.ts';
import { readOwnNitf } from './readOwnNitf.ts';

/** NITF 3.x: one article. */
export function readNitf(root: HtmlElement, name: string, newId: () => string): ReadArticle[] {
  const head = first(root, 'head');
  const doc = first(head, 'docdata');
  const parts = readNitfBody(root);
  const dates = (tag: string) => isoTime(first(doc, tag)?.attributes.norm);
  const release = dates('date.release');
  // A release in the message's own past is when it was published; of one that cannot be read nobody knows that it is past.
  const isAhead =
    /embargo/i.test(managed(doc) ?? '') || !(Date.parse(release ?? '') <= Date.parse(dates('date.issue') ?? ''));
  const scope = first(head, 'tobject')?.attributes;
  const facts: Facts = present({
    id: first(doc, 'doc-id')?.attributes['id-string'],
    version: first(doc, 'du-key')?.attributes.version,
    created: isoTime(first(first(root, 'body'), 'body.head/dateline/story.date')?.attributes.norm),
    updated: dates('date.issue'),
    ...(isAhead || metaNamed(head, 'release') === 'embargo'
      ? { embargo: embargoOf(first(doc, 'date.release'), first(doc, 'date.release')?.attributes.norm) }
      : { published: release }),
    expires: dates('date.expire'),
    status: statusOf(doc),
    signal: [
      first(doc, 'correction') ? 'correction' : (metaNamed(head, 'signal') ?? ''),
      ...at(doc, 'ed-msg').map(({ attributes }) =>
        signalOf(`${attributes['msg-type'] ?? ''} ${attributes.info ?? ''}`),
      ),
    ]
      .filter(Boolean)
      .join(', '),
    urgency: first(doc, 'urgency')?.attributes['ed-urg'],
    note: [...at(doc, 'ed-msg').map(({ attributes }) => attributes.info ?? ''), ...parts.notes].join(' ').trim(),
    copyright: noticeOf(first(doc, 'doc.copyright')),
    usageTerms: words(first(doc, 'doc.rights')),
    slugline: first(doc, 'fixture')?.attributes['fix-id'],
    genre: scope?.['tobject.type'],
    type: 'text',
    replaces: at(doc, 'correction')
      .map(({ attributes }) => attributes['id-string'] ?? '')
      .filter(Boolean),
    otherIds: at(doc, 'du-key')
      .map(({ attributes }) => attributes.key ?? '')
      .filter(Boolean),
  });
  const own = ownFields(root);
  const whole = own && readOwnNitf({ nitf: root, fields: own, facts, format: 'nitf', name }, newId);
  if (whole) return [whole];
  const subjects = own
    ? []
    : at(head, 'tobject/tobject.subject').map(
        ({ attributes }) => attributes['tobject.subject.matter'] ?? attributes['tobject.subject.type'] ?? '',
      );
  return [
    wireArticle(
      {
        format: 'nitf',
        name,
        kicker: parts.kicker,
        headline: parts.headline || words(first(head, 'title')),
        standfirst: parts.standfirst,
        byline: parts.byline,
        sources: [
          ...parts.sources,
          first(doc, 'doc-id')?.attributes.regsrc,
          first(doc, 'doc.copyright')?.attributes.holder,
        ],
        dateline: parts.dateline,
        tags: [...at(doc, 'key-list/keyword').map(({ attributes }) => attributes.key ?? ''), ...subjects],
        language:
          root.attributes['xml:lang'] ?? root.attributes.baselang ?? first(root, 'body')?.attributes['xml:lang'],
        facts,
        body: parts.body,
        ...(own ? { fields: own, signed: true } : {}),
        markers: parts.markers,
        setAside: parts.setAside,
        unread: parts.unread,
        statements: statementsOf(root),
      },
      newId,
    ),
  ];
}

/**
 * The fields that an element of NITF states which Galley has written, by itself or in NewsML-G2; null for anybody else's. Nobody else
 * states the language so and is known by a day's tag (RFC 4151).
 */
export function ownFields(nitf: HtmlElement): Partial<Fields> | null {
  const head = first(nitf, 'head');
  const id = first(head, 'docdata/doc-id')?.attributes['id-string'] ?? '';
  if (nitf.attributes.baselang === undefined || !/^tag:[^,]+,\d{4}-\d\d-\d\d:/.test(id)) return null;
  const named = {
    kind: first(head, 'tobject')?.attributes['tobject.type'],
    slug: metaNamed(head, 'slug'),
    translatedFrom: metaNamed(head, 'translated-from'),
    translatedBy: metaNamed(head, 'translator'),
    searchTitle: metaNamed(head, 'search-title'),
    searchDescription: metaNamed(head, 'search-description'),
    socialTitle: metaNamed(head, 'social-title'),
    pushText: metaNamed(head, 'push-text'),
    tags: at(head, 'docdata/key-list/keyword').map(({ attributes }) => attributes.key ?? ''),
    section: first(head, 'docdata/fixture')?.attributes['fix-id'],
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/** `canceled` for what NITF's management status calls so. */
function statusOf(doc: HtmlElement | undefined): string | undefined {
  const status = managed(doc);
  if (!status) return undefined;
  return /cancel|kill/i.test(status) ? 'canceled' : /embargo/i.test(status) ? 'withheld' : status;
}

const managed = (doc: HtmlElement | undefined): string | undefined =>
  doc?.attributes['management-status'] ?? first(doc, 'del-list')?.attributes['management-status'];

const metaNamed = (head: HtmlElement | undefined, name: string): string | undefined =>
  at(head, 'meta').find(({ attributes }) => attributes.name === name)?.attributes.content;
/** What a message to editors begins with; said anywhere else, the word may be about anything. */
function signalOf(message: string): string {
  const start = message.trim();
  if (/^(?:mandatory |bulletin )?(?:kill|annul|cancel|withdraw)/i.test(start)) return 'kill';
  if (/^(?:correct|berichtig|korrektur|rectif)/i.test(start)) return 'correction';
  return /^(?:updat|aktualisier|mise à jour)/i.test(start) ? 'update' : '';
}

const noticeOf = (node: HtmlElement | undefined) =>
  node ? [node.attributes.year, node.attributes.holder].filter(Boolean).join(' ') : undefined;
