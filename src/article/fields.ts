import { isLine } from '#blocks/cleanText.ts';
import type { Word } from '#words/say.ts';
import { isMoment } from './moment.ts';
import { slugOf } from './slugOf.ts';

/** Languages an article can be in, BCP 47. */
export const articleLanguages = [
  'de-CH',
  'de-DE',
  'de-AT',
  'fr-CH',
  'fr-FR',
  'it-CH',
  'it-IT',
  'en-GB',
  'en-US',
] as const;
export type ArticleLanguage = (typeof articleLanguages)[number];

/** One entry of the byline: a person with a role, or an agency. `join` is the connecting word before it ("und", "mit", ","). */
export interface Credit {
  key: string;
  kind: 'person' | 'agency';
  name: string;
  role: string;
  join: string;
}

/** Languages an article may be translated from, BCP 47: those that wires and partners of a Swiss newsroom write in. */
const sourceLanguages = [
  ...['de', 'fr', 'it', 'rm', 'en', 'es', 'pt', 'nl', 'da', 'sv', 'no', 'fi', 'is', 'pl', 'cs', 'sk', 'hu', 'sl'],
  ...['hr', 'sr', 'bs', 'sq', 'mk', 'bg', 'ro', 'el', 'tr', 'ru', 'uk', 'ka', 'hy', 'ar', 'fa', 'he', 'ku', 'ti'],
  ...['am', 'so', 'sw', 'hi', 'ur', 'bn', 'ta', 'th', 'vi', 'id', 'zh', 'ja', 'ko'],
] as const;

const kinds = ['news', 'report', 'analysis', 'opinion', 'interview', 'advertorial'] as const;
const lengthUnits = ['words', 'characters'] as const;
/** IPTC's urgency: 1 the most urgent, 5 the usual, 9 the least. */
const urgencies = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
/** What a new version of a message is to those who have had the one before. */
const signals = ['', 'update', 'correction', 'retraction'] as const;

/** Headings of the details, in their order; a field of the details stands under one. */
export const fieldGroups = ['about', 'translation', 'search', 'channels', 'release', 'length'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

interface FieldBase {
  name: string;
  label: Word;
  /** Of a field in the details. Those without are edited in place, in the manuscript. */
  group?: FieldGroup;
  /** One sentence on what it is for. */
  help?: Word;
  /** The newsroom's earlier values to choose from. */
  suggest?: 'sections' | 'tags';
  /** Never leaves the house: no format gets it. */
  internal?: boolean;
  /** Words that readers get: repaired and checked as the text is. */
  prose?: true;
}
/** A value that is chosen as a whole: the last writer wins. */
interface ValueField<T> extends FieldBase {
  /** A `moment` is an instant of UTC as `moment.ts` has it, or empty. */
  kind: 'text' | 'choice' | 'number' | 'moment';
  default: T;
  choices?: readonly T[];
  /** What the empty choice is called. */
  none?: Word;
  /** What a choice is called; without it the choices are languages, called as the person's language calls them. */
  choiceWord?(choice: T): Word;
  /** What is typed as the field stores it; without it spaces at the ends are left out. */
  clean?(typed: string): T;
  /** Several lines on the screen; in the article it is still one. */
  tall?: boolean;
  /** The part of the front that stands in for it while it is empty. */
  insteadOf?: 'headline' | 'standfirst';
  /** It does not change any more once readers may have the article: addresses have to stay. */
  frozenOncePublished?: boolean;
  check: (value: unknown) => value is T;
}
/** A list that changes by adding, replacing and removing single items, each known by its key. */
export interface ListField<T> extends FieldBase {
  kind: 'list';
  default: readonly T[];
  key: (item: T) => string;
  check: (item: unknown) => item is T;
  /** Most items the list may have. */
  most: number;
}

/** Any field, for whatever reads the list aloud. */
export type Field = ValueField<string> | ValueField<number> | ListField<string> | ListField<Credit>;

const line =
  (limit: number) =>
  (value: unknown): value is string =>
    isLine(value, limit);
const shortLine = line(200);

const oneOf =
  <T extends string>(choices: readonly T[]) =>
  (value: unknown): value is T =>
    choices.some((choice) => choice === value);
type SourceLanguage = (typeof sourceLanguages)[number];

/** The publication that every newsroom has, and every article that nobody has given to another. */
export const mainPublication = 'newsroom';

/** THE list of article fields: attributes of the document, changed by steps of its log; the details form is this list read aloud. */
export const fields = {
  kind: {
    name: 'kind',
    label: 'field.kind',
    group: 'about',
    kind: 'choice',
    default: 'news' as (typeof kinds)[number],
    choices: kinds,
    choiceWord: (kind: (typeof kinds)[number]) => `kind.${kind}` as const,
    check: oneOf(kinds),
  },
  language: {
    name: 'language',
    label: 'field.language',
    group: 'about',
    kind: 'choice',
    default: 'de-CH' as ArticleLanguage,
    choices: articleLanguages,
    choiceWord: (language: ArticleLanguage) => `language.${language}` as const,
    check: oneOf(articleLanguages),
  },
  /** Whose house style it is set in, by the id in the settings; one that is not there any more is the main one. */
  publication: {
    name: 'publication',
    label: 'field.publication',
    group: 'about',
    internal: true,
    kind: 'text',
    default: mainPublication,
    check: (value: unknown): value is string => typeof value === 'string' && /^[\w-]{4,40}$/.test(value),
  },
  section: {
    name: 'section',
    label: 'field.section',
    group: 'about',
    suggest: 'sections',
    kind: 'text',
    default: '',
    check: line(60),
  },
  tags: {
    name: 'tags',
    label: 'field.tags',
    group: 'about',
    suggest: 'tags',
    kind: 'list',
    default: [] as readonly string[],
    key: (tag: string) => tag,
    check: (tag: unknown): tag is string => line(60)(tag) && tag.trim().length > 0,
    most: 40,
  },
  translatedFrom: {
    name: 'translatedFrom',
    label: 'field.translatedFrom',
    group: 'translation',
    kind: 'choice',
    none: 'details.none',
    default: '' as '' | SourceLanguage,
    choices: ['', ...sourceLanguages] as const,
    check: oneOf(['', ...sourceLanguages]),
  },
  translatedBy: {
    name: 'translatedBy',
    label: 'field.translatedBy',
    help: 'field.translatedBy.help',
    group: 'translation',
    kind: 'text',
    default: '',
    check: line(120),
  },
  slug: {
    name: 'slug',
    label: 'field.slug',
    help: 'field.slug.help',
    group: 'search',
    kind: 'text',
    default: '',
    clean: slugOf,
    frozenOncePublished: true,
    check: (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]{0,80}$/.test(value),
  },
  searchTitle: {
    name: 'searchTitle',
    label: 'field.searchTitle',
    prose: true,
    group: 'search',
    kind: 'text',
    default: '',
    insteadOf: 'headline',
    check: line(300),
  },
  searchDescription: {
    name: 'searchDescription',
    label: 'field.searchDescription',
    prose: true,
    group: 'search',
    kind: 'text',
    tall: true,
    default: '',
    insteadOf: 'standfirst',
    check: line(600),
  },
  socialTitle: {
    name: 'socialTitle',
    label: 'field.socialTitle',
    prose: true,
    group: 'channels',
    kind: 'text',
    default: '',
    insteadOf: 'headline',
    check: line(300),
  },
  pushText: {
    name: 'pushText',
    label: 'field.pushText',
    prose: true,
    group: 'channels',
    kind: 'text',
    tall: true,
    default: '',
    check: line(600),
  },
  embargo: {
    name: 'embargo',
    label: 'field.embargo',
    help: 'field.embargo.help',
    group: 'release',
    kind: 'moment',
    default: '',
    check: isMomentOrNone,
  },
  expires: {
    name: 'expires',
    label: 'field.expires',
    group: 'release',
    kind: 'moment',
    default: '',
    check: isMomentOrNone,
  },
  urgency: {
    name: 'urgency',
    label: 'field.urgency',
    group: 'release',
    kind: 'choice',
    none: 'urgency.none',
    default: '' as (typeof urgencies)[number],
    choices: urgencies,
    choiceWord: (urgency: (typeof urgencies)[number]) => `urgency.${urgency || 'none'}` as const,
    check: oneOf(urgencies),
  },
  signal: {
    name: 'signal',
    label: 'field.signal',
    group: 'release',
    kind: 'choice',
    none: 'signal.none',
    default: '' as (typeof signals)[number],
    choices: signals,
    choiceWord: (signal: (typeof signals)[number]) => `signal.${signal || 'none'}` as const,
    check: oneOf(signals),
  },
  editorialNote: {
    name: 'editorialNote',
    label: 'field.editorialNote',
    help: 'field.editorialNote.help',
    group: 'release',
    kind: 'text',
    tall: true,
    default: '',
    check: line(2000),
  },
  targetLength: {
    name: 'targetLength',
    label: 'field.targetLength',
    help: 'field.targetLength.help',
    group: 'length',
    internal: true,
    kind: 'number',
    default: 0,
    // A mark between groups of three digits says nothing; any other is no whole number.
    clean: (typed: string) => Number(typed.replace(/[\s’',.](?=\d{3}(?!\d))/g, '') || 0),
    check: (value: unknown): value is number =>
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 999_999,
  },
  targetUnit: {
    name: 'targetUnit',
    label: 'field.targetUnit',
    group: 'length',
    internal: true,
    kind: 'choice',
    default: 'words' as (typeof lengthUnits)[number],
    choices: lengthUnits,
    choiceWord: (unit: (typeof lengthUnits)[number]) => `lengthUnit.${unit}` as const,
    check: oneOf(lengthUnits),
  },
  byline: {
    name: 'byline',
    label: 'field.byline',
    kind: 'list',
    default: [] as readonly Credit[],
    key: (credit: Credit) => credit.key,
    check: isCredit,
    most: 20,
  },
  dateline: {
    name: 'dateline',
    label: 'field.dateline',
    kind: 'text',
    default: '',
    check: line(80),
  },
} satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof fields;
export type Fields = { readonly [Name in FieldName]: (typeof fields)[Name]['default'] };
export type ProseField = {
  [Name in FieldName]: (typeof fields)[Name] extends { prose: true } ? Name : never;
}[FieldName];

/** The texts beside the article that readers get, in the order of the details. */
export const proseFields = (Object.keys(fields) as FieldName[]).filter(isProse);

/** Whether a name, of a block or of a field, is that of a text beside the article. */
export function isProse(name: string): name is ProseField {
  return Object.hasOwn(fields, name) && 'prose' in fields[name as FieldName];
}

export type ListFieldName = {
  [Name in FieldName]: (typeof fields)[Name]['kind'] extends 'list' ? Name : never;
}[FieldName];

function isMomentOrNone(value: unknown): value is string {
  return value === '' || isMoment(value);
}

function isCredit(value: unknown): value is Credit {
  if (typeof value !== 'object' || value === null) return false;
  const credit = value as Partial<Credit>;
  return (
    Object.keys(value).length === 5 &&
    shortLine(credit.key) &&
    credit.key.length > 0 &&
    (credit.kind === 'person' || credit.kind === 'agency') &&
    shortLine(credit.name) &&
    shortLine(credit.role) &&
    shortLine(credit.join)
  );
}

/** Whether a whole value of a field is one that a document may carry. */
export function checkField(name: FieldName, value: unknown): boolean {
  const field = fields[name];
  if (field.kind !== 'list') return field.check(value);
  if (!Array.isArray(value) || value.length > field.most || !value.every((item) => field.check(item))) return false;
  const keys = value.map((item) => field.key(item as never));
  return new Set(keys).size === keys.length;
}

/** The key of a list field's item; throws a `RangeError` for an item that the field may not carry. */
export function itemKey(name: ListFieldName, item: unknown): string {
  const field = fields[name];
  if (!field.check(item)) throw new RangeError(`Not an item of ${name}`);
  return field.key(item as never);
}
