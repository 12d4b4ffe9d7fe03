import type { Node } from '@tiptap/pm/model';
import { fairCopy } from '#article/fairCopy.ts';
import type { Credit } from '#article/fields.ts';
import { frontLength } from '#article/schema.ts';
import { countArticle, frontText } from '#article/text.ts';
import { fold } from '#language/words.ts';
import { frontPlaces, type SearchText } from '../db/search.ts';

/** What the article's row and the search know of its text: made of the document alone, so it can be made again any time. */
export interface Projection {
  row: {
    kicker: string;
    headline: string;
    language: string;
    section: string;
    publication: string;
    authors: string;
    slug: string;
    words: number;
    headline_key: string;
    section_key: string;
  };
  search: SearchText;
  /** Each with what it is looked for by. */
  tags: readonly { tag: string; tag_key: string }[];
}

/** Longest line of a row, in UTF-16 units; a headline of a whole page is a mistake, and no reason to fail. */
const longestLine = 500;
/** Longest key to sort by: engines limit what an index can hold. */
const longestKey = 100;

export function projectRow(doc: Node): Projection {
  const copy = fairCopy(doc);
  const kicker = line(frontText(copy, 'kicker'));
  const headline = line(frontText(copy, 'headline'));
  const language = String(copy.attrs.language);
  const section = line(String(copy.attrs.section));
  const authors = line(authorsOf(copy.attrs.byline as readonly Credit[]));
  const tags = copy.attrs.tags as readonly string[];
  const front: Readonly<Record<(typeof frontPlaces)[number], string>> = {
    kicker,
    standfirst: frontText(copy, 'standfirst'),
    byline: authors,
    section,
    tags: tags.join(', '),
  };
  const body = copy.children.slice(frontLength).map((block) => block.textBetween(0, block.content.size, '\n', '\n'));
  return {
    row: {
      kicker,
      headline,
      language,
      section,
      publication: String(copy.attrs.publication),
      authors,
      slug: String(copy.attrs.slug),
      words: countArticle(copy).words,
      headline_key: sortKey(headline),
      section_key: sortKey(section),
    },
    search: {
      language,
      headline,
      front: frontPlaces.map((place) => oneLine(front[place])).join('\n'),
      body: lines([String(copy.attrs.dateline), ...body]),
    },
    tags: tags.map((tag) => ({ tag, tag_key: sortKey(tag) })),
  };
}

/** The names of the byline with their connecting words, a comma where the article has none. */
function authorsOf(byline: readonly Credit[]): string {
  return byline
    .filter((credit) => credit.name.trim() !== '')
    .map((credit, index) => {
      const join = credit.join.trim() || ',';
      return index === 0 ? credit.name : `${/^[,;]/.test(join) ? '' : ' '}${join} ${credit.name}`;
    })
    .join('');
}

/** What an engine can keep: whole characters, no NUL, and none of the marks that hits stand between. */
function storable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\u0000\ue000\ue001]/g, '');
}

function line(text: string): string {
  return oneLine(text.slice(0, longestLine));
}

function oneLine(text: string): string {
  return storable(text).replace(/\s+/g, ' ').trim();
}

function lines(texts: readonly string[]): string {
  return texts
    .map(storable)
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function sortKey(text: string): string {
  return storable(fold(text).slice(0, longestKey));
}
