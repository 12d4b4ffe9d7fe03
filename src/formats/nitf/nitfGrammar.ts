import type { Grammar } from '../xml/grammar.ts';

const something = /\S/;
const anything = /^/;
const time = /^\d{8}T\d{6}Z$/;
const name = /^[A-Za-z0-9._-]+$/;
const language = /^[a-zA-Z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

const enriched = '(em|a|br|num|lang|chron|classifier)';
const blocks = '(p|hl2|table|media|ol|ul|bq|note|hr)';
const text = { mixed: true, holds: new RegExp(`^(${enriched} )*$`) };
const classed = { class: something };

/** The part of NITF 3.6 that we write. */
export const nitfGrammar: Grammar = {
  nitf: { holds: /^head body $/, must: { version: /^-\/\/IPTC\/\/DTD NITF 3\.6\/\/EN$/ }, may: { baselang: language } },
  head: { holds: /^title (meta )*tobject docdata $/ },
  title: { text: something },
  meta: { must: { name, content: something } },
  tobject: { holds: /^(tobject\.subject )*$/, may: { 'tobject.type': something } },
  'tobject.subject': {
    must: { 'tobject.subject.refnum': /^\d{8}$/ },
    may: { 'tobject.subject.ipr': something, 'tobject.subject.matter': something },
  },
  docdata: {
    holds:
      /^(correction )?doc-id (urgency )?date\.issue (date\.release )?(date\.expire )?(ed-msg )?(fixture )?du-key (doc\.copyright )?(key-list )?$/,
    must: { 'management-status': /^(usable|embargoed|withheld|canceled)$/ },
  },
  correction: {},
  urgency: { must: { 'ed-urg': /^[1-9]$/ } },
  'ed-msg': { must: { info: something } },
  'date.expire': { must: { norm: time } },
  'doc-id': { must: { 'id-string': /^[a-z]+:\S+$/ } },
  'date.issue': { must: { norm: time } },
  'date.release': { must: { norm: time } },
  fixture: { must: { 'fix-id': something } },
  'du-key': { must: { version: /^\d+$/ } },
  'doc.copyright': { must: { year: /^\d{4}$/, holder: something } },
  'key-list': { holds: /^(keyword )+$/ },
  keyword: { must: { key: something } },
  body: { holds: /^body\.head body\.content (body\.end )?$/ },
  'body.end': { holds: /^tagline $/ },
  tagline: { text: something },
  'body.head': { holds: /^hedline (byline )?(distributor )?(dateline )?(abstract )?$/ },
  hedline: { holds: /^hl1 (hl2 )?$/ },
  hl1: text,
  hl2: { ...text, may: classed },
  byline: { mixed: true, holds: /^(person (byttl )?)+$/ },
  byttl: { text: something },
  distributor: { text: something },
  dateline: { holds: /^location $/ },
  location: { text: something },
  abstract: { holds: /^p $/ },
  'body.content': { holds: new RegExp(`^((block|${blocks}) )*$`) },
  p: { ...text, may: classed },
  em: { ...text, must: { class: /^(bold|italic|strike|code)$/ } },
  a: { ...text, may: { href: /^[a-z]+:\S+$/i } },
  lang: { ...text, must: { 'xml:lang': language } },
  br: {},
  classifier: { must: { type: name, value: something } },
  num: { holds: /^(sub|sup) $/ },
  sub: { text: anything },
  sup: { text: anything },
  chron: { text: something, must: { norm: /^\d{8}$/ } },
  ul: { holds: /^(li )+$/ },
  ol: { holds: /^(li )+$/, may: { seqnum: /^\d+$/ } },
  li: { holds: new RegExp(`^(${blocks} )*$`) },
  hr: {},
  bq: { holds: /^block (credit )?$/, may: classed },
  block: { holds: new RegExp(`^(${blocks} )*$`), may: classed },
  credit: { mixed: true, holds: new RegExp(`^((${enriched}|person|function) )*$`) },
  person: { text: something, may: { class: /^agency$/ } },
  function: { text: something },
  note: { holds: /^body\.content $/, may: { ...classed, noteclass: /^editorsnote$/ } },
  media: {
    holds: /^(media-metadata )*media-reference (media-caption )?(media-producer )?$/,
    must: { 'media-type': /^(image|audio)$/ },
  },
  'media-metadata': { must: { name, value: something } },
  'media-reference': {
    must: { source: something },
    may: { 'mime-type': something, 'alternate-text': something, width: /^\d+$/, height: /^\d+$/, units: /^pixels$/ },
  },
  'media-caption': text,
  'media-producer': text,
  table: { holds: /^(caption )?(tr )+$/ },
  caption: text,
  tr: { holds: /^((td|th) )+$/ },
  td: text,
  th: text,
};
