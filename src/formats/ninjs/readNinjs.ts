import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import { present } from '../reading/isoTime.ts';
import { type MessageText, oneText } from '../reading/oneText.ts';
import { ownArticle } from '../reading/ownArticle.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { Facts, Unread } from '../reading/reading.ts';
import { FileRefusal } from '../reading/refusal.ts';
import { refuseTooMuchHtml } from '../reading/refuseTooMuch.ts';
import { jsonStatements } from '../reading/statements.ts';
import { type WireMessage, wireArticle } from '../reading/wireArticle.ts';
import { linesAsHtml } from '../text/linesAsHtml.ts';
import { readOwnNinjs } from './readOwnNinjs.ts';

type Json = Readonly<Record<string, unknown>>;

const deepest = 200;

/**
 * ninjs 1.x to 3.x, and dpa's JSON, which is like it: one object or a list of them. Read liberally: by names without regard to case, and
 * what has the wrong type is left out.
 */
export function readNinjs(text: string, name: string, newId: () => string): ReadArticle[] {
  const items = objectsOf(parsed(text));
  const read: ReadArticle[] = [];
  let refused: unknown;
  for (const item of items) {
    try {
      const own = readOwnNinjs(item);
      const message = messageOf(item, name);
      read.push(own ? ownArticle(own, message, newId) : wireArticle(message, newId));
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      refused ??= error;
    }
  }
  if (read.length === 0) throw refused ?? new FileRefusal('fileNoText', { kind: '' });
  return read;
}

function parsed(text: string): unknown {
  if (isTooDeep(text)) throw new FileRefusal('fileTooDeep', { most: deepest });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileRefusal('fileBroken', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

/** Whether brackets are nested deeper than they may be, without reading what is in them; goes no further than to where they are. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (bracket === ']' || bracket === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) throw new FileRefusal('fileNoText', { kind: '' });
  const json = lowered(value);
  const inside = [json.items, json.entries, json._items].find(Array.isArray);
  return inside && json.headline === undefined && json.uri === undefined ? objectsOf(inside) : [json];
}

function lowered(value: object): Json {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
}

function messageOf(json: Json, name: string): WireMessage {
  const dpa =
    typeof json.format === 'string' && json.format.startsWith('digitalwires')
      ? json
      : json.article_html !== undefined || json.urn !== undefined
        ? json
        : null;
  const type = text(json.type);
  if (/^(picture|image|video|audio|graphic|photo|planning|event)$/.test(type) && !hasBody(json))
    throw new FileRefusal('fileNoText', { kind: type });
  const subjects = [
    ...named(json.subjects),
    ...named(json.subject),
    ...strings(json.keywords),
    ...strings(json.keyword_names),
    ...strings(json.dpasubject_names),
    ...strings(json.geosubject_names),
  ];
  const infosource = [...named(json.infosources), ...named(json.infosource)];
  return {
    format: 'ninjs',
    name,
    kicker: text(json.kicker) || roled(json.headlines, 'kicker'),
    headline:
      text(json.headline) ||
      roled(json.headlines, 'main') ||
      roled(json.headlines, null) ||
      text(json.headline_main) ||
      text(json.title),
    standfirst: [
      text(json.subhead),
      roled(json.headlines, 'subhead'),
      text(json.teaser),
      roled(json.descriptions, 'summary'),
      roled(json.descriptions, 'abstract'),
      roled(json.descriptions, 'lead'),
      text(json.description_summary),
      text(json.description_text),
      roled(json.descriptions, 'text'),
      roled(json.descriptions, 'main'),
    ],
    byline: text(json.by) || text(json.byline),
    sources: [
      text(json.creditline),
      ...infosource,
      text(json.source),
      text(json.copyrightholder),
      text(record(json.copyrightholder).name),
    ],
    dateline: text(json.dateline) || text(json.located) || text(record(json.located).name),
    tags: subjects,
    language: text(json.language),
    facts: factsOf(json, type),
    ...bodyOf(json),
    setAside: [
      ...(dpa && html(json.linkbox_html).length > 0
        ? [{ kind: 'related' as const, tree: html(json.linkbox_html) }]
        : []),
      ...notesOf(json),
    ],
    ...besideIt(json.associations),
    statements: jsonStatements(json),
  };
}

function factsOf(json: Json, type: string): Facts {
  const facts: Record<keyof Facts, unknown> = {
    id: text(json.uri) || text(json.urn),
    version: text(json.version),
    time: '',
    published: text(json.published),
    created: text(json.firstcreated) || text(json.contentcreated) || text(json.content_created),
    updated: text(json.versioncreated) || text(json.version_created),
    embargo: text(json.embargoeduntil) || text(json.embargoed) || text(json.embargoed_until),
    expires: text(json.expires),
    status: text(json.pubstatus),
    signal: text(json.signal) || strings(json.signals).join(', '),
    urgency: text(json.urgency),
    priority: text(json.priority),
    language: text(json.language),
    agency: '',
    provider: text(json.provider),
    slugline: text(json.slugline),
    genre: [...named(json.genres), ...named(json.genre), ...strings(json.genre_names)].join(', '),
    type,
    note:
      text(json.ednote) ||
      list(json.ednotes)
        .map((note) => text(record(note).ednote))
        .filter(Boolean)
        .join(' '),
    copyright: text(json.copyrightnotice),
    usageTerms: text(json.usageterms),
    address: '',
    replaces: references(json.evolvedfrom ?? json.evolved_from),
    otherIds: references(json.altids),
  };
  return present(facts) as Facts;
}

/** Ids as a text, as texts, or as objects that have them. */
function references(value: unknown): string[] {
  return [value]
    .flat()
    .map((each) => text(each) || text(record(each).uri) || text(record(each).value))
    .filter((each) => each !== '');
}

const hasBody = (json: Json) => bodyOf(json).body.length > 0;

/** All texts of a message: those that differ, such as a lead and what follows it, are all of it. */
function bodyOf(json: Json): { body: HtmlTree; markers: readonly string[] } {
  const plain = (value: unknown): MessageText => ({ ...linesAsHtml(raw(value)), kind: 'plain' });
  const marked = (value: unknown): MessageText => ({ tree: html(value), kind: 'marked' });
  const bodies = list(json.bodies)
    .map(record)
    .map((body): MessageText => {
      const kind = `${text(body.contenttype)} ${text(body.role)}`;
      if (/html/i.test(kind)) return marked(body.value);
      return /xml/i.test(kind) ? { ...marked(body.value), kind: 'foreign' } : plain(body.value);
    });
  const { tree, markers } = oneText([
    ...bodies,
    ...[json.article_html, json.body_xhtml, json.body_html, json.body_nitf].map(marked),
    ...[json.body_text, json.body].map(plain),
  ]);
  const box = tree.length > 0 ? html(json.infobox_html) : [];
  return { body: box.length > 0 ? [...tree, element('aside', { class: 'factbox' }, ...box)] : tree, markers };
}

function notesOf(json: Json): { kind: 'note'; tree: HtmlTree }[] {
  const pad = record(json.notepad);
  const trees = [html(pad.header_html), html(pad.public_html), html(pad.nonpublic_html)].flat();
  return trees.length > 0 ? [{ kind: 'note', tree: trees }] : [];
}

/** The pictures of a message; of those that cannot be had, and of what else is beside it, that it is there. Their words are told, for it states them. */
function besideIt(associations: unknown): { pictures: HtmlElement[]; unread: Unread[] } {
  const items = Array.isArray(associations) ? associations : Object.values(record(associations));
  const unread: Unread[] = [];
  const pictures = items.map(record).flatMap((json): HtmlElement[] => {
    const type = text(json.type);
    const isPicture = /^(picture|image|photo|graphic)$/.test(type);
    const address = isPicture ? pictureAddress(json) : '';
    if (address !== '') return [pictureOf(json, address)];
    const name = roled(json.headlines, null) || text(json.headline) || text(json.title) || text(json.uri);
    if (isPicture) unread.push({ reason: 'pictureElsewhere', text: name.slice(0, 500) });
    else if (/^(video|audio)$/.test(type)) unread.push({ reason: 'object', text: name.slice(0, 500) });
    return [];
  });
  return { pictures, unread };
}

/** Of the largest of a picture's renditions that can be had; empty where there is none. */
function pictureAddress(json: Json): string {
  const renditions = [...list(json.renditions), ...Object.values(record(json.renditions))].map(record);
  const largest = renditions
    .filter(({ url, href }) => text(href) || text(url))
    .toSorted((a, b) => Number(b.width ?? 0) - Number(a.width ?? 0))[0];
  const address = text(largest?.href) || text(largest?.url) || text(json.href);
  return /^https?:/.test(address) ? address : '';
}

function pictureOf(json: Json, address: string): HtmlElement {
  const caption =
    text(json.caption) ||
    roled(json.descriptions, 'caption') ||
    text(json.description_caption) ||
    text(json.description_text);
  const owner = text(json.creditline) || text(json.byline) || text(json.by) || text(json.copyrightholder);
  return element(
    'figure',
    {},
    element('img', { src: address, alt: '' }),
    ...(caption ? [element('figcaption', {}, caption)] : []),
    ...(owner ? [element('small', {}, owner)] : []),
  );
}

const raw = (value: unknown): string => (typeof value === 'string' ? value : '');
const text = (value: unknown): string => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return raw(value).replace(/\s+/g, ' ').trim();
};
function html(value: unknown): HtmlTree {
  const markup = raw(value);
  if (markup.trim() === '') return [];
  refuseTooMuchHtml(markup);
  return readHtml(markup);
}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? lowered(value) : {};
const strings = (value: unknown): string[] =>
  list(value)
    .map(text)
    .filter((each) => each !== '');

/** Names of objects in a list, or of a single one. */
function named(value: unknown): string[] {
  const items = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return items
    .map((item) => (typeof item === 'string' ? text(item) : text(record(item).name)))
    .filter((each) => each !== '');
}

/** The value of the entry with a role, IPTC's own prefix aside; the first of all for `null`. */
function roled(value: unknown, role: string | null): string {
  const entries = list(value).map(record);
  const entry = role === null ? entries[0] : entries.find((each) => text(each.role).replace(/^drol:/, '') === role);
  return text(entry?.value) || text(entry?.description);
}
