import { Transform } from '@tiptap/pm/transform';
import type { ArticleLanguage } from '#article/fields.ts';
import { placesOf } from '#language/passages.ts';
import { applyChanges, mendedFields } from '#language/repair/applyChanges.ts';
import { repair } from '#language/repair/repair.ts';
import { germanNames, styleIn, usualSettings } from '#lint/house.ts';
import { formatNamed } from '../all.ts';
import type { Aspect } from '../aspects.ts';
import { type PictureHome, writeRead } from '../convert.ts';
import type { Written } from '../defineFormat.ts';
import { decodeText } from '../html/decodeText.ts';
import { counted } from '../reading/counted.ts';
import { detectFormat } from '../reading/readers.ts';
import type { Source } from '../reading/reading.ts';
import type { Receipt } from '../reading/receipt.ts';
import { largestFile, tooLarge } from '../reading/refusal.ts';
import { mendSource, type ToldChange, tellChange } from './mendSource.ts';
import { type Reading, readingInPlace } from './Reading.ts';
import { isMended, type MendedFormat, type ReadPassages } from './readPassages.ts';
import { languageOf, statedIn, type TaskOptions } from './task.ts';

export interface Repaired {
  style: ArticleLanguage;
  /** In the format it came in; as HTML where Galley does not write that. */
  written: Written;
  changes: readonly ToldChange[];
  /** Of an article that was read and written anew. */
  receipt?: Receipt;
  /** Pictures that it had and that are not in what was written anew. */
  leftOut: number;
  /** Characters that what was written anew may not hold. */
  takenOut: number;
  /** What else of it the format does not carry that it was written anew in. */
  lost: readonly Aspect[];
}

/** Brings a file to a house style: text, Markdown and HTML where they stand, other formats as their article. */
export async function repairSource(
  source: Source,
  options: TaskOptions,
  home: PictureHome,
  reading: Reading = readingInPlace,
): Promise<Repaired> {
  const format = options.from ?? detectFormat(source);
  if (!options.to && isMended(format)) {
    if (source.bytes.length > largestFile) throw tooLarge();
    return mended(decodeText(source.bytes), format, options, reading.passages);
  }
  const [article] = await reading.articles(source, counted(), format);
  if (!article) throw new Error('A source without an article is refused by its reader');
  const places = placesOf(article.doc);
  const passages = places.map(({ passage }) => passage);
  const text = passages.map((passage) => passage.text).join('\n');
  const { style, from } = stylesOf(options, statedIn(article), text);
  const changes = repair(passages, styleIn(options.house ?? usualSettings, style), {
    source: from,
    authorised: options.authorised ?? [],
    names: germanNames(options.house ?? usualSettings),
  });
  const transform = applyChanges(new Transform(article.doc), places, changes).setDocAttribute('language', style);
  for (const { field, after } of mendedFields(places, changes)) transform.setDocAttribute(field, after);
  const { doc } = transform;
  const to = options.to ?? formatNamed(format) ?? formatNamed('html');
  if (!to) throw new Error('HTML is always among the formats');
  const rewritten = await writeRead(to, { ...article, doc }, home);
  const told = changes.map((change) => tellChange(change, passages));
  return { style, ...rewritten, changes: told, receipt: article.receipt };
}

async function mended(text: string, format: MendedFormat, options: TaskOptions, read: ReadPassages): Promise<Repaired> {
  const { passages, language, languageAt } = await read(text, format);
  const words = passages.map(({ passage }) => passage.text).join('\n');
  const { style, from } = stylesOf(options, language, words);
  const result = mendSource(
    text,
    format,
    passages,
    styleIn(options.house ?? usualSettings, style),
    {
      source: from,
      authorised: options.authorised ?? [],
      names: germanNames(options.house ?? usualSettings),
    },
    // A file that is converted says so, or the next repair would take it back.
    from && languageAt ? [{ ...languageAt, after: style }] : [],
  );
  return { style, written: result.text, changes: result.changes, leftOut: 0, takenOut: 0, lost: [] };
}

/** The style to come to, and the one the text comes from where it is another of the same language. */
function stylesOf(options: TaskOptions, stated: string | null, text: string) {
  const language = languageOf(options, stated, text);
  const style = options.style ?? language ?? 'de-CH';
  const converts = language !== null && language !== style && language.slice(0, 2) === style.slice(0, 2);
  return { style, from: converts ? styleIn(options.house ?? usualSettings, language) : null };
}
