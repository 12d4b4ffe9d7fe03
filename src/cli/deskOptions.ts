import { formatNamed, formats } from '#formats/all.ts';
import { askedLanguage, type TaskOptions, TaskRefusal } from '#formats/desk/task.ts';
import { readerNamed, readerNames } from '#formats/reading/readable.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';

/** Says what rules and refusals say. */
export const sayAll = sayIn('en', catalogs.en);

interface Given {
  from?: string | undefined;
  to?: string | undefined;
  lang?: string | undefined;
  style?: string | undefined;
}

/** Formats and languages as they were asked for by name; throws a `TaskRefusal` for one there is not. */
export function askedOptions({ from, to, lang, style }: Given): TaskOptions {
  const reader = from === undefined ? undefined : readerNamed(from);
  if (from !== undefined && !reader)
    throw new TaskRefusal('unknownFormat', `“${from}” is not read: ${readerNames.join(', ')}.`);
  const format = to === undefined ? undefined : formatNamed(to);
  if (to !== undefined && !format)
    throw new TaskRefusal('unknownFormat', `“${to}” is not written: ${formats.map(({ name }) => name).join(', ')}.`);
  return { from: reader, to: format, lang: askedLanguage(lang), style: askedLanguage(style) };
}
