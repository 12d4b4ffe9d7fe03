import { byline } from '#article/byline.ts';
import { topicLabel, topicOfTag } from '#language/mediaTopics/mediaTopics.ts';
import { element, type HtmlElement, type HtmlNode, isBlank, textOf } from '#marks/htmlTree.ts';
import { articleUri, headlineOf, isoTime, kickerOf, namesOf, pubStatus } from '../about.ts';
import { defineFormat, type FormatContext } from '../defineFormat.ts';
import { isEmbargoed } from '../embargo.ts';
import type { Outgoing } from '../outgoing.ts';
import { withAddresses } from '../withAddresses.ts';
import { checkXml } from '../xml/grammar.ts';
import { writeXml } from '../xml/writeXml.ts';
import { blockContent, enriched, fileAttributes } from './nitfBody.ts';
import { nitfGrammar } from './nitfGrammar.ts';

/** NITF's own dates: `20260114T113000Z`. */
const compact = (time: string) => time.replace(/[-:]/g, '');
const nitfTime = (milliseconds: number) => compact(isoTime(milliseconds));

/** An article as an element of NITF 3.6. Crossheads are `hl2`, as everybody has them; the kicker is one of its headline. */
export function nitfElement(article: Outgoing, context: FormatContext): HtmlElement {
  const { front, body } = article;
  const kicker = kickerOf(article);
  const signed = signature(article);
  const agencies = namesOf(article, 'agency');
  const place = article.fields.dateline.trim();
  const bodyHead = element(
    'body.head',
    {},
    element(
      'hedline',
      {},
      element('hl1', {}, ...enriched(front.headline.children)),
      ...(kicker === '' ? [] : [element('hl2', { class: 'kicker' }, ...enriched(front.kicker.children))]),
    ),
    ...(signed.length === 0 ? [] : [element('byline', {}, ...signed)]),
    ...(context.newsroom === '' ? [] : [element('distributor', {}, context.newsroom)]),
    ...(place === '' ? [] : [element('dateline', {}, element('location', {}, place))]),
    ...(isBlank(front.standfirst)
      ? []
      : [element('abstract', {}, element('p', {}, ...enriched(front.standfirst.children)))]),
  );
  return element(
    'nitf',
    {
      xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
      version: '-//IPTC//DTD NITF 3.6//EN',
      baselang: article.fields.language,
    },
    head(article, context),
    element(
      'body',
      {},
      bodyHead,
      element(
        'body.content',
        {},
        ...blockContent(withAddresses(body, context, article.fields.language, fileAttributes)),
      ),
      // Whose the text is, where receivers look for it who do not tell an agency from a person in a byline.
      ...(agencies.length === 0 ? [] : [element('body.end', {}, element('tagline', {}, agencies.join('/')))]),
    ),
  );
}

/** The line of the byline, with its names and what each of them did. */
function signature({ fields }: Outgoing): HtmlNode[] {
  const signed = fields.byline.filter(({ name }) => name.trim() !== '');
  let next = 0;
  return (byline(fields.byline, fields.language)?.children ?? []).flatMap((part): HtmlNode[] => {
    if (typeof part === 'string') return [part];
    if (part.tag !== 'cite') return ['(', element('byttl', {}, textOf(part.children).slice(1, -1)), ')'];
    const { kind } = signed[next++] ?? {};
    return [element('person', kind === 'agency' ? { class: kind } : {}, ...part.children)];
  });
}

function head(article: Outgoing, context: FormatContext): HtmlElement {
  const { fields, record } = article;
  const topics = fields.tags.flatMap((tag) => topicOfTag(tag, fields.language) ?? []);
  const release = fields.embargo || (record.publishedAt === undefined ? '' : isoTime(record.publishedAt));
  const metas = {
    slug: fields.slug,
    'translated-from': fields.translatedFrom,
    translator: fields.translatedBy,
    'search-title': fields.searchTitle,
    'search-description': fields.searchDescription,
    'social-title': fields.socialTitle,
    'push-text': fields.pushText,
    signal: fields.signal,
    // When it is released says by itself neither that it was embargoed nor that it was not.
    release: fields.embargo === '' ? '' : 'embargo',
  };
  return element(
    'head',
    {},
    element('title', {}, headlineOf(article)),
    ...Object.entries(metas)
      .filter(([, content]) => content.trim() !== '')
      .map(([name, content]) => element('meta', { name, content })),
    element(
      'tobject',
      { 'tobject.type': fields.kind },
      ...topics.map((topic) =>
        element('tobject.subject', {
          'tobject.subject.ipr': 'IPTC',
          'tobject.subject.refnum': topic.number,
          'tobject.subject.matter': topicLabel(topic, fields.language),
        }),
      ),
    ),
    element(
      'docdata',
      { 'management-status': isEmbargoed(article, context.now) ? 'embargoed' : pubStatus(article, context) },
      ...(fields.signal === 'correction' ? [element('correction', {})] : []),
      element('doc-id', { 'id-string': articleUri(record, context) }),
      ...(fields.urgency === '' ? [] : [element('urgency', { 'ed-urg': fields.urgency })]),
      element('date.issue', { norm: nitfTime(record.changedAt) }),
      ...(release === '' ? [] : [element('date.release', { norm: compact(release) })]),
      ...(fields.expires === '' ? [] : [element('date.expire', { norm: compact(fields.expires) })]),
      ...(fields.editorialNote.trim() === '' ? [] : [element('ed-msg', { info: fields.editorialNote.trim() })]),
      ...(fields.section.trim() === '' ? [] : [element('fixture', { 'fix-id': fields.section.trim() })]),
      element('du-key', { version: String(Math.max(1, record.version)) }),
      ...(context.newsroom === ''
        ? []
        : [element('doc.copyright', { year: isoTime(record.changedAt).slice(0, 4), holder: context.newsroom })]),
      ...(fields.tags.length === 0
        ? []
        : [element('key-list', {}, ...fields.tags.map((key) => element('keyword', { key })))]),
    ),
  );
}

export const nitf = defineFormat({
  name: 'nitf',
  aliases: ['nitf3.6'],
  label: 'format.nitf',
  mediaType: 'application/nitf+xml',
  extension: 'xml',
  saysVersion: true,
  holds: 'article',
  loses: ['ids'],
  needs: ['headline'],
  write: (article, context) => writeXml(nitfElement(article, context)),
  check: (written) => checkXml(String(written), nitfGrammar, 'nitf'),
});
