import type { HouseStyle } from '#language/houseStyle.ts';
import { passage } from '#language/passage.ts';
import { repair, repaired } from '#language/repair/repair.ts';
import { useSay } from '#ui/useSay.tsx';
import styles from './Settings.module.css';
import type { LanguageForm } from './useLanguageForm.ts';

/** As a typewriter has it; in the article's language, whatever the person's is. */
const sentences: Readonly<Record<string, string>> = {
  de: "\"Ist das die 'Große Straße'?\", fragte sie - und ging... Um 19.30 Uhr hatte sie 12'500 Franken, davon 1'500 in bar, CHF 3,50 und 25 % von 10 km (1950-1953). Geht's?",
  fr: "\"Est-ce 'oui' ou non?\" demanda-t-elle - puis elle partit... A 19h30 elle avait 12'500 francs, dont 1'500 en poche, CHF 3,50 et 25 % de 10 km (1950-1953): voilà!",
  it: "\"È un 'sì'?\" chiese - e se ne andò... Alle 19.30 aveva 12'500 franchi, di cui 1'500 in tasca, CHF 3,50 e il 25 % di 10 km (1950-1953). Un po' poco!",
  en: "\"Is that 'yes' or no?\" she asked - and left... At 7.30 p.m. she had 12'500 francs, 1'500 of them in cash, CHF 3,50 and 25 % of 10 km (1950-1953). It's late.",
};

/** A sentence as the house would print it with what is chosen in the form. */
export function Example({ form }: { form: LanguageForm }) {
  const say = useSay();
  return (
    <figure className={styles.example}>
      <figcaption>{say('settings.example')}</figcaption>
      <output lang={form.language}>{asPrinted(sentences[form.language.slice(0, 2)] ?? '', form.style)}</output>
    </figure>
  );
}

/** What was typed on a typewriter as a house prints it. */
export function asPrinted(typed: string, style: HouseStyle): string {
  const sentence = passage(typed);
  const changes = repair([sentence], style).map((change) => ({ ...change, ticked: change.kind !== 'missing' }));
  return repaired(sentence, changes);
}
