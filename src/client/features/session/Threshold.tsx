import type { ReactNode } from 'react';
import { useLanguage } from '#ui/useSay.tsx';
import { uiLanguages } from '#words/say.ts';
import { languageNames } from './languageNames.ts';
import styles from './session.module.css';

/** The page before one is in: the newsroom's name, a form, and the languages. */
export function Threshold({ newsroom, children }: { newsroom: string; children: ReactNode }) {
  const { language, setLanguage } = useLanguage();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.brand}>Galley</h1>
        {newsroom && newsroom !== 'Galley' && <p className={styles.newsroom}>{newsroom}</p>}
        {children}
        <div className={styles.languages}>
          {uiLanguages.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === language}
              onClick={() => setLanguage(each)}
            >
              {languageNames[each]}
            </button>
          ))}
        </div>
      </div>
    </main>
  );
}
