import styles from './ArticleGrid.module.css';

/** Where a search found its words; the hits stand between U+E000 and U+E001. */
export function Excerpt({ text, lang }: { text: string; lang: string }) {
  const parts = text.split(/[\uE000\uE001]/);
  let at = 0;
  return (
    <span className={styles.excerpt} lang={lang}>
      {parts.map((part, index) => {
        const start = at;
        at += part.length + 1;
        return index % 2 === 1 ? <mark key={start}>{part}</mark> : part;
      })}
    </span>
  );
}
