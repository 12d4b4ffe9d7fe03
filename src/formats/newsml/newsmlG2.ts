import { fieldFacts } from '#article/fieldFacts.ts';
import { topicLabel, topicOfTag } from '#language/mediaTopics/mediaTopics.ts';
import { element, type HtmlElement } from '#marks/htmlTree.ts';
import {
  articleUri,
  bylineOf,
  copyrightNotice,
  headlineOf,
  isoTime,
  namesOf,
  pubStatus,
  standfirstOf,
} from '../about.ts';
import { defineFormat, type Fault, type FormatContext, type Written } from '../defineFormat.ts';
import { nitfElement } from '../nitf/nitf.ts';
import { nitfGrammar } from '../nitf/nitfGrammar.ts';
import type { Outgoing } from '../outgoing.ts';
import { validHtml } from '../validHtml.ts';
import { checkXml, type Grammar } from '../xml/grammar.ts';
import { writeXml } from '../xml/writeXml.ts';

const words = (tag: string, text: string, attributes: Readonly<Record<string, string>> = {}) =>
  element(tag, attributes, text);
const named = (tag: string, name: string, attributes: Readonly<Record<string, string>> = {}) =>
  element(tag, attributes, words('name', name));

/** What of IPTC's genres ours are. */
const genres: Readonly<Record<string, string>> = {
  news: 'Current',
  analysis: 'Analysis',
  opinion: 'Opinion',
  interview: 'Interview',
};

/** A message with one item, whose content is written in another language of XML. */
function message(article: Outgoing, context: FormatContext, contentType: string, content: HtmlElement): string {
  const uri = articleUri(article.record, context);
  return writeXml(
    element(
      'newsMessage',
      { xmlns: 'http://iptc.org/std/nar/2006-10-01/' },
      element(
        'header',
        {},
        words('sent', isoTime(context.now)),
        words('sender', new URL(context.origin).hostname),
        words('transmitId', `${uri}:${article.record.version}`),
        ...(article.fields.urgency === '' ? [] : [words('priority', article.fields.urgency)]),
        words('origin', context.newsroom || 'Galley'),
      ),
      element('itemSet', {}, item(article, context, uri, contentType, content)),
    ),
  );
}

function item(
  article: Outgoing,
  context: FormatContext,
  guid: string,
  contentType: string,
  content: HtmlElement,
): HtmlElement {
  const { record, fields } = article;
  const owner = context.newsroom || 'Galley';
  return element(
    'newsItem',
    {
      guid,
      version: String(Math.max(1, record.version)),
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': fields.language,
    },
    element('catalogRef', { href: 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml' }),
    element(
      'rightsInfo',
      {},
      named('copyrightHolder', owner, { uri: context.origin }),
      words('copyrightNotice', copyrightNotice(owner, record)),
    ),
    element(
      'itemMeta',
      {},
      element('itemClass', { qcode: 'ninat:text' }),
      named('provider', owner, { uri: context.origin }),
      words('versionCreated', isoTime(record.changedAt)),
      words('firstCreated', isoTime(record.createdAt)),
      ...(fields.embargo === '' ? [] : [words('embargoed', fields.embargo)]),
      element('pubStatus', { qcode: `stat:${pubStatus(article, context)}` }),
      ...(fields.editorialNote.trim() === '' ? [] : [words('edNote', fields.editorialNote.trim())]),
      // A retraction is no signal: its status says it.
      ...(fields.signal === '' || fields.signal === 'retraction'
        ? []
        : [element('signal', { qcode: `sig:${fields.signal}` })]),
      ...(fields.expires === '' ? [] : [words('expires', fields.expires)]),
    ),
    contentMeta(article),
    element('contentSet', {}, element('inlineXML', { contenttype: contentType }, content)),
  );
}

function contentMeta(article: Outgoing): HtmlElement {
  const { record, fields } = article;
  const place = fields.dateline.trim();
  const section = fields.section.trim();
  const byline = bylineOf(article);
  const summary = standfirstOf(article);
  const genre = genres[fields.kind];
  return element(
    'contentMeta',
    {},
    ...(fields.urgency === '' ? [] : [words('urgency', fields.urgency)]),
    words('contentCreated', isoTime(record.createdAt)),
    words('contentModified', isoTime(record.changedAt)),
    ...(place === '' ? [] : [named('located', place)]),
    ...namesOf(article, 'agency').map((name) => named('infoSource', name)),
    ...namesOf(article, 'person').map((name) => named('creator', name)),
    ...(fields.translatedBy.trim() === ''
      ? []
      : [named('contributor', fields.translatedBy.trim(), { role: 'crol:translator' })]),
    element('language', { tag: fields.language }),
    genre ? element('genre', { qcode: `genre:${genre}` }, words('name', fields.kind)) : named('genre', fields.kind),
    ...fields.tags.flatMap((tag) => {
      const topic = topicOfTag(tag, fields.language);
      return topic
        ? [named('subject', topicLabel(topic, fields.language), { qcode: `medtop:${topic.number}` })]
        : [words('keyword', tag)];
    }),
    ...(section === '' ? [] : [named('subject', section, { type: 'cpnat:abstract' })]),
    ...(fields.slug === '' ? [] : [words('slugline', fields.slug, { separator: '-' })]),
    words('headline', headlineOf(article)),
    ...(byline === '' ? [] : [words('by', byline)]),
    ...(summary === '' ? [] : [words('description', summary, { role: 'drol:summary' })]),
  );
}

const xhtml = 'http://www.w3.org/1999/xhtml';

/** The page of the article as XHTML; with its fields, so that nothing of it is lost. */
function page(article: Outgoing, context: FormatContext): HtmlElement {
  const { tree, fields } = article;
  const blocks = validHtml(tree, context, fields.language);
  return element(
    'html',
    { xmlns: xhtml, 'xml:lang': fields.language },
    element('head', {}, words('title', headlineOf(article))),
    element('body', {}, element('article', { 'data-galley': '', ...fieldFacts(fields) }, ...blocks)),
  );
}

export const newsmlG2 = defineFormat({
  name: 'newsmlG2',
  aliases: ['newsml', 'g2', 'newsml-g2-xhtml'],
  label: 'format.newsmlG2',
  mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
  extension: 'xml',
  saysVersion: true,
  holds: 'article',
  loses: [],
  needs: ['headline'],
  write: (article, context) => message(article, context, 'application/xhtml+xml', page(article, context)),
  check: (written) => check(written, { html: { within: 'any', must: { 'xml:lang': /\S/ } } }),
});

export const newsmlG2Nitf = defineFormat({
  name: 'newsmlG2Nitf',
  aliases: ['newsml-nitf', 'newsml-g2-with-nitf'],
  label: 'format.newsmlG2Nitf',
  mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
  extension: 'xml',
  saysVersion: true,
  holds: 'article',
  loses: ['ids'],
  needs: ['headline'],
  write: (article, context) => message(article, context, 'application/nitf+xml', nitfElement(article, context)),
  check: (written) => check(written, { nitf: { ...nitfGrammar.nitf, within: nitfGrammar } }),
});

const something = /\S/;
/** XML Schema, of 1.0, has no year 0. */
const time = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const uri = /^[a-z]+:\S+$/;
const code = /^[a-z]+:\S+$/;
const language = /^[a-z]{2}-[A-Z]{2}$/;
const withName = { holds: /^name $/ };

/** The part of NewsML-G2 2.35 that we write. */
const grammar: Grammar = {
  newsMessage: { holds: /^header itemSet $/ },
  header: { holds: /^sent sender transmitId (priority )?origin $/ },
  sent: { text: time },
  sender: { text: something },
  transmitId: { text: something },
  priority: { text: /^[1-9]$/ },
  origin: { text: something },
  itemSet: { holds: /^newsItem $/ },
  newsItem: {
    holds: /^catalogRef rightsInfo itemMeta contentMeta contentSet $/,
    must: {
      guid: uri,
      version: /^[1-9]\d*$/,
      standard: /^NewsML-G2$/,
      standardversion: /^2\.35$/,
      conformance: /^power$/,
      'xml:lang': language,
    },
  },
  catalogRef: { must: { href: uri } },
  rightsInfo: { holds: /^copyrightHolder copyrightNotice $/ },
  copyrightHolder: { ...withName, must: { uri } },
  copyrightNotice: { text: something },
  itemMeta: {
    holds: /^itemClass provider versionCreated firstCreated (embargoed )?pubStatus (edNote )?(signal )?(expires )?$/,
  },
  itemClass: { must: { qcode: /^ninat:text$/ } },
  provider: { ...withName, must: { uri } },
  versionCreated: { text: time },
  firstCreated: { text: time },
  embargoed: { text: time },
  edNote: { text: something },
  signal: { must: { qcode: /^sig:(update|correction)$/ } },
  expires: { text: time },
  pubStatus: { must: { qcode: /^stat:(usable|withheld|canceled)$/ } },
  contentMeta: {
    holds:
      /^(urgency )?contentCreated contentModified (located )?(infoSource )*(creator )*(contributor )?language genre ((subject|keyword) )*(slugline )?headline (by )?(description )?$/,
  },
  urgency: { text: /^[1-9]$/ },
  contentCreated: { text: time },
  contentModified: { text: time },
  located: withName,
  infoSource: withName,
  creator: withName,
  contributor: { ...withName, must: { role: code } },
  language: { must: { tag: language } },
  genre: { ...withName, may: { qcode: code } },
  subject: { ...withName, may: { qcode: /^medtop:\d{8}$/, type: code } },
  keyword: { text: something },
  slugline: { text: something, may: { separator: something } },
  headline: { text: something },
  by: { text: something },
  description: { text: something, may: { role: code } },
  name: { text: something },
  contentSet: { holds: /^inlineXML $/ },
  inlineXML: { holds: /^(html|nitf) $/, must: { contenttype: something } },
};

function check(written: Written, content: Grammar): Fault[] {
  return checkXml(String(written), { ...content, ...grammar }, 'newsMessage');
}
