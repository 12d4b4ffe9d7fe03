import type { ArticleLanguage } from '#article/fields.ts';
import { localeOf } from '#language/locales.ts';
import type { HouseSettings } from '#lint/house.ts';
import type { FormatDefinition } from '../defineFormat.ts';
import { articleLanguage, guessLanguage } from '../reading/articleLanguage.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { ReaderName } from '../reading/readable.ts';

/** Why a task is not done, as a code and the sentence about it. */
export class TaskRefusal extends Error {
  readonly code: 'unknownTask' | 'unknownFormat' | 'unknownLanguage' | 'noInput' | 'badLine' | 'lineTooLong';

  constructor(code: TaskRefusal['code'], message: string) {
    super(message);
    this.name = 'TaskRefusal';
    this.code = code;
  }
}

/** How a file is to be read, checked and set. */
export interface TaskOptions {
  /** What it is; found where it is not told. */
  from?: ReaderName | undefined;
  to?: FormatDefinition | undefined;
  /** The language it is written in; found where it is not told. */
  lang?: ArticleLanguage | undefined;
  /** The house style it is brought to; that of its language unless told. */
  style?: ArticleLanguage | undefined;
  /** What the house has decided otherwise than usual. */
  house?: HouseSettings | undefined;
  /** Words that somebody has signed off: what would change in them is only asked. */
  authorised?: readonly string[] | undefined;
}

/** A language as somebody asked for it; throws where the house has none. */
export function askedLanguage(tag: string | undefined): ArticleLanguage | undefined {
  if (tag === undefined) return undefined;
  const known = articleLanguage(tag);
  if (!known) throw new TaskRefusal('unknownLanguage', `There is no house style of “${tag}”.`);
  return known;
}

/**
 * The language of a text: told, stated in it, or seen from its words; null in doubt. Words know better than a template that
 * states another language altogether, and nothing of the country.
 */
export function languageOf(options: TaskOptions, stated: string | null, text: string): ArticleLanguage | null {
  if (options.lang) return options.lang;
  const [said, seen] = [stated ? localeOf(stated) : null, guessLanguage(text)];
  return said && seen && said.slice(0, 2) !== seen.slice(0, 2) ? seen : (said ?? seen);
}

/** The language that a source says it is in, as a BCP 47 tag; null where it says nothing. */
export function statedIn({ doc, receipt }: ReadArticle): string | null {
  return receipt.facts.language ?? (receipt.source.application === 'Galley' ? String(doc.attrs.language) : null);
}
