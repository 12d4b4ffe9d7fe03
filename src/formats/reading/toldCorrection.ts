import { articleLanguages } from '#article/fields.ts';
import { correctionKinds, kindAndDay } from '#blocks/correction/correction.ts';
import { element, textOf } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';

/** Attributes of a correction. */
type Stated = Readonly<Record<'data-kind' | 'data-date', string | undefined>>;

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** What the line says that files for others have before a correction, `Korrektur, 21. Juni 2024`, in whichever of our languages; null for any other line. */
export function toldCorrection(line: string): Stated | null {
  const words = line.replace(/\s+/g, ' ').trim();
  const [, day, year] = /\b(\d{1,2})\b\D+(\d{4})$/.exec(words) ?? [];
  const dates = year && day ? months.map((month) => `${year}-${month}-${day.padStart(2, '0')}`).filter(isDay) : [];
  for (const language of articleLanguages) {
    const say = (word: Parameters<typeof sayOnPage>[1]) => sayOnPage(language, word);
    for (const kind of correctionKinds)
      for (const date of [undefined, ...dates]) {
        const stated: Stated = { 'data-kind': kind, 'data-date': date };
        const label = textOf(kindAndDay(element('aside', { 'data-kind': kind }), { language, say }));
        if (!words.startsWith(label)) break;
        if (textOf(kindAndDay(element('aside', stated), { language, say })) === words) return stated;
      }
  }
  return null;
}

const isDay = (date: string) => new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) ?? false;
