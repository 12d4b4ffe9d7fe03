import { type ArticleLanguage, articleLanguages } from '#article/fields.ts';

const defaults: Readonly<Record<string, ArticleLanguage>> = { de: 'de-DE', fr: 'fr-FR', it: 'it-IT', en: 'en-GB' };

/** The language of articles that is meant by a tag such as `de`, `de_CH`, `fr-be`; null for one that none can be in. */
export function articleLanguage(tag: string | undefined): ArticleLanguage | null {
  if (!tag) return null;
  const wanted = tag.trim().replace('_', '-').toLowerCase();
  const same = articleLanguages.find((language) => language.toLowerCase() === wanted);
  return same ?? defaults[wanted.slice(0, 2).replace(/^(de|fr|it|en)$/, '$1')] ?? null;
}

const stopWords: Readonly<Record<string, readonly string[]>> = {
  de: 'der die das und ist nicht mit von den dem ein eine auf für sich im zu des als auch wird hat sind bei nach'.split(
    ' ',
  ),
  fr: 'le la les des et est une dans pour que qui sur pas avec du au par ce il plus sont aux cette ont'.split(' '),
  it: 'il la di che è per un una sono con non del della dei le gli nel alla si anche ha più al dal'.split(' '),
  en: 'the of and to in is that for was on with as by at from it be has are this have will an were'.split(' '),
};

/** The language that most of the small words of a text are in, with the usage of its country where a text shows it; null in doubt. */
export function guessLanguage(text: string): ArticleLanguage | null {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(stopWords).map(([language, list]) => {
    const known = new Set(list);
    return { language, count: words.filter((word) => known.has(word)).length };
  });
  const [best, second] = counts.toSorted((a, b) => b.count - a.count);
  if (!best || best.count < 3 || best.count < (second?.count ?? 0) * 1.3) return null;
  if (best.language === 'de') {
    if (/ß/.test(text)) return 'de-DE';
    return /«\S/.test(text) || !/[„“]/.test(text) ? 'de-CH' : 'de-DE';
  }
  if (best.language === 'fr') return /«[\s\u00a0\u202f]/.test(text) ? 'fr-FR' : /«\S/.test(text) ? 'fr-CH' : 'fr-FR';
  if (best.language === 'en')
    return /\b(color|center|labor|favor|program|president-elect|\w+ized?)\b/i.test(text) ? 'en-US' : 'en-GB';
  return best.language === 'it' ? 'it-IT' : null;
}
