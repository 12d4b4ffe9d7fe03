import { defineMark } from './defineMark.ts';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** Whether a text is a language as BCP 47 writes it: `fr`, `de-CH`, `zh-Hant`. */
function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);
}

/** Words in another language than the article's: spelling, hyphens and voices go by it. */
export const language = defineMark({
  name: 'language',
  label: 'mark.language',
  shortcut: 'Mod-Alt-l',
  attrs: { lang: { check: isLanguage } },
  example: { lang: 'fr' },
  // Only our own: Word and LibreOffice say a language of every word they put on a clipboard.
  fromHtml: [
    {
      tag: 'span.language[lang]',
      read: (source) => {
        const lang = source.get('lang');
        return isLanguage(lang) ? { lang } : false;
      },
    },
  ],
  toHtml: ({ lang }) => {
    const dir = rightToLeft.has(String(lang).slice(0, 2)) ? 'rtl' : undefined;
    return ['span', { class: 'language', lang: String(lang), dir }, 0];
  },
});
