import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { linkedArticle } from '#api/linkedArticle.ts';
import { namedArticles } from '#article/namedArticles.ts';
import type { LinkedArticle } from '#blocks/dressing.ts';
import { needs } from '#formats/needs.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import type { Part } from '#formats/part.ts';
import pageStyle from '#page/page.css?url';
import { print, printedPage } from '#page/print.ts';
import { useSay } from '#ui/useSay.tsx';
import { articleQuery } from '../../connection/article.queries.ts';
import styles from './Export.module.css';
import { Missing } from './Missing.tsx';

interface PrintedPageProps {
  article: Outgoing;
  newsroom: string;
  /** The frame that is printed. */
  frame: RefObject<HTMLIFrameElement | null>;
  onGoTo(part: Part): void;
  /** Whether it may be printed now. */
  onReady(ready: boolean): void;
}

/** The reader's page of the article on its way out, as it will be printed. Where the article lacks what it needs, there is none. */
export function PrintedPage({ article, newsroom, frame, onGoTo, onReady }: PrintedPageProps) {
  const say = useSay();
  const articles = useLinked(article);
  const missing = print.needs.filter((need) => !needs[need].met(article));
  const page =
    missing.length === 0 && articles ? printedPage(article, { newsroom, styles: [pageStyle], articles }) : null;
  useEffect(() => () => onReady(false), [onReady]);
  if (missing.length > 0)
    return (
      <div className={styles.result}>
        <Missing missing={missing} onGoTo={onGoTo} />
      </div>
    );
  return (
    <div className={styles.result} aria-busy={page === null}>
      <p className={styles.note} role="status">
        {say('export.printed')}
        {article.takenOut > 0 && ` ${say('export.takenOut', { count: article.takenOut })}`}
      </p>
      {page !== null && (
        <iframe
          ref={frame}
          className={styles.page}
          title={say('export.page')}
          sandbox="allow-same-origin allow-modals"
          srcDoc={page}
          onLoad={() => onReady(true)}
        />
      )}
    </div>
  );
}

/** Prints a page once its pictures are there: the browser asks where to, or makes a PDF of it. */
export async function printFrame({ contentWindow, contentDocument }: HTMLIFrameElement): Promise<void> {
  const pictures = [...(contentDocument?.images ?? [])];
  for (const picture of pictures) picture.loading = 'eager';
  // One that cannot be had is printed as its description.
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  contentWindow?.print();
}

/** Other articles that this one leads to, as they are called now; null until that is known. Where they cannot be asked for, none. */
function useLinked({ copy }: Outgoing): ReadonlyMap<string, LinkedArticle> | null {
  const queries = useQueryClient();
  const ids = namedArticles(copy).join(',');
  const [found, setFound] = useState<{ ids: string; articles: ReadonlyMap<string, LinkedArticle> } | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async (id: string) => {
      const row = await queries.ensureQueryData(articleQuery(id)).catch(() => null);
      return row && !row.trashed ? [[id, linkedArticle(row)] as const] : [];
    };
    Promise.all(ids === '' ? [] : ids.split(',').map(ask)).then((rows) => {
      if (current) setFound({ ids, articles: new Map(rows.flat()) });
    });
    return () => {
      current = false;
    };
  }, [queries, ids]);
  return found?.ids === ids ? found.articles : null;
}
