import { checkField, type FieldName, type Fields, fields } from '#article/fields.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';
import { bylineOf } from '../about.ts';
import type { Outgoing } from '../outgoing.ts';
import { at, first, words } from '../xml/readXml.ts';

/** What the names of a document's properties begin with that are fields of Galley's. */
export const propertyStart = 'galley.';

/** Who and where, as the line under the standfirst says it. */
export function signature(article: Pick<Outgoing, 'fields'>): string {
  return [bylineOf(article), article.fields.dateline.trim()].filter((part) => part !== '').join(' · ');
}

/** The tags as Word shows them. */
export const keywordsOf = ({ fields: { tags } }: Pick<Outgoing, 'fields'>): string => tags.join(', ');

/** The parts of a document of Word that hold its properties. */
interface Properties {
  custom: HtmlElement | undefined;
  core: HtmlElement | undefined;
}

/**
 * The fields that a document of ours states. Where a line of its text, or its keywords, say today something else than the properties do,
 * somebody has changed them in Word: they are what holds, and are not among these.
 */
export function wordFields({ custom, core }: Properties, line: string, language: Fields['language']): Partial<Fields> {
  const stated = at(custom, 'property').flatMap((property): [string, unknown][] => {
    const { name = '' } = property.attributes;
    const field = name.startsWith(propertyStart) ? name.slice(propertyStart.length) : '';
    if (!Object.hasOwn(fields, field) || 'internal' in fields[field as FieldName]) return [];
    const value = statedValue(field as FieldName, words(first(property, 'lpwstr')));
    return checkField(field as FieldName, value) ? [[field, value]] : [];
  });
  const { byline = [], dateline = '', tags = [], ...rest }: Partial<Fields> = Object.fromEntries(stated);
  const all = { byline, dateline, tags, language } as Fields;
  const keywords = words(first(core, 'keywords'));
  return {
    ...rest,
    ...(spaced(signature({ fields: all })) === spaced(line) ? { byline, dateline } : {}),
    tags: keywords === keywordsOf({ fields: all }) ? tags : split(keywords),
  };
}

function statedValue(field: FieldName, text: string): unknown {
  if (typeof fields[field].default === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As it is read, where no space is another. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

const split = (keywords: string) =>
  keywords
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word, index, all) => word !== '' && all.indexOf(word) === index);
