import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { fullTime } from './fullTime.ts';
import styles from './Wire.module.css';
import { articleWireQuery } from './wire.queries.ts';

/** The message that an article was started from. */
export function ArticleSource({ article }: { article: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery(articleWireQuery(article));
  if (!data?.source) return null;
  const { id, agency, received, headline } = data.source;
  return (
    <section className={styles.source}>
      <h3>{say('wire.source')}</h3>
      <p>
        <Link to="/wire" search={{ message: id }}>
          {headline || say('wire.untitled')}
        </Link>
        <span className={styles.faint}>
          {agency} · {fullTime(language, received)}
        </span>
      </p>
    </section>
  );
}
