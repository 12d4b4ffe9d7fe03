import { useId } from 'react';
import { hasVariant, quoteVariantsOf } from '#language/quoteVariants.ts';
import { useSay } from '#ui/useSay.tsx';
import { asPrinted } from './Example.tsx';
import styles from './Settings.module.css';
import type { LanguageForm } from './useLanguageForm.ts';

/** Short, so that all of them are seen at once; in the article's language. */
const sentences: Readonly<Record<string, string>> = {
  de: '"War das ein \'Ja\'?", fragte sie.',
  fr: '"Était-ce un \'oui\'?" demanda-t-elle.',
  it: '"Era un \'sì\'?" chiese.',
  en: '"Was that a \'yes\'?" she asked.',
};

/** The usual ways to set quotations, each seen in a sentence; what is chosen fills in the single fields. */
export function QuoteVariants({ form }: { form: LanguageForm }) {
  const say = useSay();
  const name = useId();
  const { language, style, readOnly } = form;
  return (
    <fieldset className={styles.variants} disabled={readOnly}>
      <legend>{say('settings.variants')}</legend>
      {quoteVariantsOf(language).map((variant) => {
        const { quotes, quoteSpace } = variant;
        const { outer, inner } = quotes;
        return (
          <label key={variant.name}>
            <input
              type="radio"
              name={name}
              checked={hasVariant(style, variant)}
              onChange={() =>
                form.setAll({
                  quotes: { outer: [...outer], inner: [...inner] },
                  quoteSpace,
                })
              }
            />
            <span>{say(`settings.variant.${variant.name}`)}</span>
            <span lang={language}>
              {asPrinted(sentences[language.slice(0, 2)] ?? '', { ...style, quotes, quoteSpace })}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
