import type { Fault } from './defineFormat.ts';

/** What a value of schema.org is: one of its data types, or something of a type of ours. */
type Kind = 'Text' | 'URL' | 'DateTime' | 'Date' | 'Integer' | 'Language' | 'UnitCode' | TypeName;

interface Property {
  kinds: readonly Kind[];
  /** It has to be there. */
  must?: true;
  /** There may be several, as a list. */
  many?: true;
}

const text: Property = { kinds: ['Text'] };
const named = { name: { kinds: ['Text'], must: true } } as const satisfies Readonly<Record<string, Property>>;

const article = {
  '@id': { kinds: ['URL'], must: true },
  identifier: { kinds: ['Text'], must: true },
  url: { kinds: ['URL'], must: true },
  mainEntityOfPage: { kinds: ['URL'], must: true },
  headline: { kinds: ['Text'], must: true },
  alternativeHeadline: text,
  description: text,
  abstract: text,
  articleBody: text,
  articleSection: text,
  genre: { kinds: ['Text'], must: true },
  keywords: { kinds: ['Text'], many: true },
  inLanguage: { kinds: ['Language'], must: true },
  dateCreated: { kinds: ['DateTime'], must: true },
  datePublished: { kinds: ['DateTime'] },
  dateModified: { kinds: ['DateTime'], must: true },
  expires: { kinds: ['DateTime'] },
  author: { kinds: ['Person', 'Organization'], must: true, many: true },
  translator: { kinds: ['Person'] },
  translationOfWork: { kinds: ['CreativeWork'] },
  publisher: { kinds: ['Organization'], must: true },
  image: { kinds: ['ImageObject'], many: true },
  wordCount: { kinds: ['Integer'], must: true },
  correction: { kinds: ['CorrectionComment'], many: true },
} as const satisfies Readonly<Record<string, Property>>;

/**
 * The part of schema.org that we write, strict where the vocabulary, which asks for nothing, is loose: what each type has to have and may
 * have, and of what type it is. Its test holds it against the published vocabulary.
 */
export const schemaOrgTypes = {
  Article: article,
  NewsArticle: { ...article, dateline: text },
  Organization: { ...named, url: { kinds: ['URL'] } },
  Person: named,
  CreativeWork: { inLanguage: { kinds: ['Text'], must: true } },
  CorrectionComment: { ...named, text: { kinds: ['Text'], must: true }, datePublished: { kinds: ['Date'] } },
  ImageObject: {
    contentUrl: { kinds: ['URL'], must: true },
    url: { kinds: ['URL'], must: true },
    caption: text,
    encodingFormat: text,
    creditText: text,
    width: { kinds: ['QuantitativeValue'] },
    height: { kinds: ['QuantitativeValue'] },
  },
  QuantitativeValue: { value: { kinds: ['Integer'], must: true }, unitCode: { kinds: ['UnitCode'], must: true } },
} as const satisfies Readonly<Record<TypeName, Readonly<Record<string, Property>>>>;

type TypeName =
  | 'Article'
  | 'NewsArticle'
  | 'Organization'
  | 'Person'
  | 'CreativeWork'
  | 'CorrectionComment'
  | 'ImageObject'
  | 'QuantitativeValue';

/** The vocabulary's kinds of article, and the properties of each: one that is paid for is no news, and has no place where it was written. */
export const articleTypes: Readonly<Record<string, TypeName>> = {
  NewsArticle: 'NewsArticle',
  AnalysisNewsArticle: 'NewsArticle',
  OpinionNewsArticle: 'NewsArticle',
  ReportageNewsArticle: 'NewsArticle',
  AdvertiserContentArticle: 'Article',
};

const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  DateTime: (value) => isTime(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(value)),
  Date: (value) => isTime(value) && /^\d{4}-\d\d-\d\d$/.test(String(value)),
  Integer: (value) => Number.isInteger(value) && Number(value) >= 0,
  Language: (value) => /^[a-z]{2}-[A-Z]{2}$/.test(String(value)),
  UnitCode: (value) => value === 'E37',
};

/** What in an article's structured data is not as the vocabulary has it, as paths of properties. */
export function checkSchemaOrg(data: unknown): Fault[] {
  const { '@context': context, ...article } = Object(data) as Readonly<Record<string, unknown>>;
  const name = String(article['@type']);
  const type = Object.hasOwn(articleTypes, name) ? articleTypes[name] : undefined;
  return [
    ...(context === 'https://schema.org' ? [] : [{ place: '/@context', message: 'is not https://schema.org' }]),
    ...checkThing(article, type ?? '', ''),
  ];
}

function checkThing(thing: Readonly<Record<string, unknown>>, type: string, above: string): Fault[] {
  const known: Readonly<Record<string, Property>> | undefined = Object.hasOwn(schemaOrgTypes, type)
    ? schemaOrgTypes[type as TypeName]
    : undefined;
  if (!known) return [{ place: above || '/', message: `is of no type that belongs here: ${String(thing['@type'])}` }];
  const { '@type': _, ...stated } = thing;
  const missing = Object.entries(known).filter(([name, { must }]) => must && stated[name] === undefined);
  return [
    ...missing.map(([name]) => ({ place: `${above}/${name}`, message: 'is missing' })),
    ...Object.entries(stated).flatMap(([name, value]) => {
      const property = Object.hasOwn(known, name) ? known[name] : undefined;
      const place = `${above}/${name}`;
      return property ? checkValues(value, property, place) : [{ place, message: 'does not belong here' }];
    }),
  ];
}

function checkValues(value: unknown, { kinds, must, many }: Property, place: string): Fault[] {
  if (!many) return checkValue(value, kinds, place);
  if (!Array.isArray(value)) return [{ place, message: 'is no list' }];
  if (must && value.length === 0) return [{ place, message: 'is empty' }];
  return value.flatMap((each, index) => checkValue(each, kinds, `${place}/${index + 1}`));
}

function checkValue(value: unknown, kinds: readonly Kind[], place: string): Fault[] {
  if (typeof value === 'object' && value !== null) {
    const thing = value as Readonly<Record<string, unknown>>;
    const type = kinds.find((kind) => kind === thing['@type']);
    return checkThing(thing, type ?? '', place);
  }
  const is = kinds.some((kind) => forms[kind]?.(value));
  return is ? [] : [{ place, message: `is no ${kinds.join(' or ')}: ${String(value).slice(0, 60)}` }];
}
