import { fieldFacts } from '#article/fieldFacts.ts';
import type { Fields } from '#article/fields.ts';
import { type Count, countText } from '#article/text.ts';
import { topicLabel, topicOfTag, topicUri } from '#language/mediaTopics/mediaTopics.ts';
import { child, element, type HtmlElement, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import {
  articleUri,
  bylineOf,
  copyrightNotice,
  headlineOf,
  inOneLine,
  isoTime,
  kickerOf,
  namesOf,
  pubStatus,
  standfirstOf,
} from '../about.ts';
import type { FormatContext } from '../defineFormat.ts';
import type { ArticleRecord, Outgoing } from '../outgoing.ts';
import { type PictureFacts, shownPicture } from '../shownPicture.ts';
import { writeText } from '../text/plainText.ts';
import { validHtml } from '../validHtml.ts';
import { writeXhtml } from '../xml/writeXml.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };

/** IPTC's genres as far as they are ours; the others are called by name alone. */
const genres: Readonly<Partial<Record<Fields['kind'], string>>> = {
  news: 'Current',
  analysis: 'Analysis',
  opinion: 'Opinion',
  interview: 'Interview',
};

const xhtml = 'application/xhtml+xml';
const plain = 'text/plain';

/**
 * An article as ninjs 3.1 has it. Its main body is XHTML in an element that carries the fields, so that it can be read again
 * without a loss; the same words follow as plain text.
 */
export function ninjs(article: Outgoing, context: FormatContext): Readonly<Record<string, Json | undefined>> {
  const { fields, record, body } = article;
  const uri = articleUri(record, context);
  const text = writeText(body);
  const { words, characters } = countLines(text);
  const value = writeXhtml([
    element('article', { 'data-galley': '', ...fieldFacts(fields) }, ...validHtml(body, context, fields.language)),
  ]);
  return {
    uri,
    // Who knows an article by another's name has its own here.
    altIds: listed(record.id === '' ? [] : [{ role: 'galley', value: record.id }]),
    standard: { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
    type: 'text',
    representationType: 'full',
    version: String(Math.max(1, record.version)),
    firstCreated: isoTime(record.createdAt),
    versionCreated: isoTime(record.changedAt),
    contentCreated: isoTime(record.createdAt),
    embargoedUntil: fields.embargo || undefined,
    expires: fields.expires || undefined,
    pubStatus: pubStatus(article, context),
    urgency: fields.urgency === '' ? undefined : Number(fields.urgency),
    edNote: fields.editorialNote.trim() || undefined,
    language: fields.language,
    headlines: [
      ...told('main', article.front.headline, headlineOf(article)),
      ...told('kicker', article.front.kicker, kickerOf(article)),
      ...named({ seo: fields.searchTitle, social: fields.socialTitle, push: fields.pushText }),
    ],
    descriptions: listed([
      ...told('main', article.front.standfirst, standfirstOf(article)),
      ...named({ seo: fields.searchDescription }),
    ]),
    bodies: [
      { role: 'main', contentType: xhtml, charCount: characters, wordCount: words, value },
      { role: 'main', contentType: plain, charCount: characters, wordCount: words, value: text },
    ],
    by: bylineOf(article) || undefined,
    people: listed(namesOf(article, 'person').map((name) => ({ name, rel: 'author' }))),
    infoSources: listed(namesOf(article, 'agency').map((name) => ({ name }))),
    located: fields.dateline.trim() || undefined,
    slugline: fields.slug || undefined,
    subjects: listed(subjects(fields)),
    genres: [{ name: fields.kind, ...genreUri(fields.kind) }],
    copyrightHolder: context.newsroom || undefined,
    copyrightNotice: context.newsroom === '' ? undefined : copyrightNotice(context.newsroom, record),
    renditions: pageRendition(record),
    associations: listed(associations(body, uri, context)),
  };
}

/** A line at a time: what is in a line of plain characters is counted without looking at each. */
function countLines(text: string): Count {
  const lines = text.split('\n').map(countText);
  const sum = (name: keyof Count) => lines.reduce((count, line) => count + line[name], 0);
  return { words: sum('words'), characters: sum('characters') + lines.length - 1 };
}

function genreUri(kind: Fields['kind']): { uri?: string } {
  const genre = genres[kind];
  return genre ? { uri: `http://cv.iptc.org/newscodes/genre/${genre}` } : {};
}

const listed = (items: readonly Json[]): readonly Json[] | undefined => (items.length > 0 ? items : undefined);

/** A text of the front: in plain words, and where it says more than they do, as XHTML as well. */
function told(role: string, { children }: HtmlElement, words: string): Json[] {
  const exact = words !== '' && words === textOf(children) && children.every((node) => typeof node === 'string');
  const marked = exact || children.length === 0 ? [] : [{ role, contentType: xhtml, value: writeXhtml(children) }];
  return [...(words === '' ? [] : [{ role, contentType: plain, value: words }]), ...marked];
}

function named(texts: Readonly<Record<string, string>>): Json[] {
  return Object.entries(texts)
    .filter(([, value]) => value.trim() !== '')
    .map(([role, value]) => ({ role, contentType: plain, value }));
}

function subjects({ tags, section, language }: Fields): Json[] {
  const topics = tags.map((tag) => {
    const topic = topicOfTag(tag, language);
    return topic
      ? { name: topicLabel(topic, language), uri: topicUri(topic), rel: 'about', creator: 'iptc' }
      : { name: tag, rel: 'about' };
  });
  return [...topics, ...(section.trim() === '' ? [] : [{ name: section, rel: 'section' }])];
}

function pageRendition({ address, publishedAt }: ArticleRecord): Json | undefined {
  return publishedAt === undefined ? undefined : [{ name: 'page', href: address, contentType: 'text/html' }];
}

const fileFacts = ({ mediaType: contentType, width, height }: PictureFacts = {}) => ({ contentType, width, height });

/** Pictures, as readers see them, and recordings of the article, each as an item of its own. */
function associations(tree: HtmlTree, uri: string, context: FormatContext): Json[] {
  return tree.flatMap((node): Json[] => {
    if (typeof node === 'string') return [];
    const picture = shownPicture(node);
    const id = picture?.id ?? node.attributes['data-audio'];
    if (!id) return associations(node.children, uri, context);
    const caption = inOneLine(child(node, 'figcaption')?.children ?? []);
    const alt = node.attributes['data-alt'] ?? '';
    const credit = inOneLine(child(node, 'small')?.children ?? []);
    const href = picture ? context.pictureAddress(id, picture.crop) : context.recordingAddress(id);
    return [
      {
        name: `${picture ? 'picture' : 'recording'}-${id}`,
        uri: `${uri}:${picture ? 'picture' : 'recording'}:${encodeURIComponent(id)}`,
        type: picture ? 'picture' : 'audio',
        rel: picture ? 'illustrates' : 'accompanies',
        descriptions: listed([...named({ caption }), ...named({ alt })]),
        by: credit || undefined,
        // What is nowhere to be had is described all the same.
        renditions: listed(
          href === '' ? [] : [{ name: 'main', href, ...(picture ? fileFacts(context.pictureFacts?.(picture)) : {}) }],
        ),
      },
    ];
  });
}
