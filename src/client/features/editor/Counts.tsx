import { useMemo } from 'react';
import { readingMinutes } from '#article/text.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { useArticleCount } from '../../connection/useArticleCount.ts';
import styles from './Counts.module.css';

/** Words, characters and minutes of the article as readers get it. */
export function Counts({ session }: { session: ArticleSession }) {
  const say = useSay();
  const { language } = useLanguage();
  const count = useArticleCount(session);
  const number = useMemo(() => new Intl.NumberFormat(language), [language]);
  const labels = useMemo(
    () => ({
      all: say('editor.counts'),
      words: say('editor.words'),
      characters: say('editor.characters'),
      reading: say('editor.reading'),
    }),
    [say],
  );
  const minutes = readingMinutes(count?.words ?? 0);
  const reading = useMemo(() => say('editor.minutes', { count: minutes }), [say, minutes]);
  if (!count) return null;
  return (
    <dl className={styles.counts} aria-label={labels.all}>
      <dt>{labels.words}</dt>
      <dd>{number.format(count.words)}</dd>
      <dt>{labels.characters}</dt>
      <dd>{number.format(count.characters)}</dd>
      <dt>{labels.reading}</dt>
      <dd>{reading}</dd>
    </dl>
  );
}
