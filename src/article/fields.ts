import { isLine } from '#blocks/cleanText.ts';
import type { Word } from '#words/say.ts';

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

interface FieldBase {
  name: string;
  label: Word;
  /** `place: 'manuscript'` is edited in place in the text, the others in the details. */
  place: 'manuscript' | 'details';
}
/** A value that is chosen as a whole: the last writer wins. */
export interface ValueField<T> extends FieldBase {
  kind: 'text' | 'choice';
  default: T;
  choices?: readonly T[];
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

const line =
  (limit: number) =>
  (value: unknown): value is string =>
    isLine(value, limit);
const shortLine = line(200);

/** THE list of article fields: attributes of the document, changed by steps of its log; the details form is this list read aloud. */
export const fields = {
  language: {
    name: 'language',
    label: 'field.language',
    place: 'details',
    kind: 'choice',
    default: 'de-CH' as ArticleLanguage,
    choices: articleLanguages,
    check: (value: unknown): value is ArticleLanguage => articleLanguages.some((language) => language === value),
  },
  section: { name: 'section', label: 'field.section', place: 'details', kind: 'text', default: '', check: line(60) },
  tags: {
    name: 'tags',
    label: 'field.tags',
    place: 'details',
    kind: 'list',
    default: [] as readonly string[],
    key: (tag: string) => tag,
    check: (tag: unknown): tag is string => line(60)(tag) && tag.trim().length > 0,
    most: 40,
  },
  slug: {
    name: 'slug',
    label: 'field.slug',
    place: 'details',
    kind: 'text',
    default: '',
    check: (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]{0,80}$/.test(value),
  },
  byline: {
    name: 'byline',
    label: 'field.byline',
    place: 'manuscript',
    kind: 'list',
    default: [] as readonly Credit[],
    key: (credit: Credit) => credit.key,
    check: isCredit,
    most: 20,
  },
  dateline: {
    name: 'dateline',
    label: 'field.dateline',
    place: 'manuscript',
    kind: 'text',
    default: '',
    check: line(80),
  },
} satisfies Readonly<
  Record<string, ValueField<ArticleLanguage> | ValueField<string> | ListField<string> | ListField<Credit>>
>;

export type FieldName = keyof typeof fields;
export type Fields = { readonly [Name in FieldName]: (typeof fields)[Name]['default'] };
export type ListFieldName = {
  [Name in FieldName]: (typeof fields)[Name]['kind'] extends 'list' ? Name : never;
}[FieldName];

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
