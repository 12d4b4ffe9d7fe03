import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import styles from './Sources.module.css';
import { sourcesQuery } from './sources.queries.ts';
import { sourceTitle } from './sourceTitle.ts';

interface SourcesProps {
  article: string;
  onOpen(source: string): void;
}

/** What came into the article from elsewhere: each leads to its receipt and its original. Nothing where nothing came. */
export function Sources({ article, onOpen }: SourcesProps) {
  const say = useSay();
  const { language } = useLanguage();
  const title = useId();
  const { data: sources = [] } = useQuery(sourcesQuery(article));
  if (sources.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby={title}>
      <h2 id={title}>{say('receipt.sources')}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <Button look="quiet" onClick={() => onOpen(source.id)}>
              {sourceTitle(say, language, source)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
