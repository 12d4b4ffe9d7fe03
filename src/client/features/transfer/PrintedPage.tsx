import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { linkedArticle } from '#api/linkedArticle.ts';
import { namedArticles } from '#article/namedArticles.ts';
import type { LinkedArticle } from '#blocks/dressing.ts';
import { needs } from '#formats/needs.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import pageStyle from '#page/page.css?url';
import { renderPage } from '#page/page.ts';
import { Notice } from '#ui/Notice.tsx';
import { useSay } from '#ui/useSay.tsx';
import { articleQuery } from '../../connection/article.queries.ts';
import styles from './Export.module.css';

/** The name of the page in print among the formats; the browser writes it, no format of ours. */
export const printName = 'print';

interface PrintedPageProps {
  article: Outgoing;
  newsroom: string;
  /** The frame that is printed. */
  frame: RefObject<HTMLIFrameElement | null>;
  /** Whether it may be printed now. */
  onReady(ready: boolean): void;
}

/** The reader's page of the article on its way out, as it will be printed. It cannot say that an article was retracted, and is then not there. */
export function PrintedPage({ article, newsroom, frame, onReady }: PrintedPageProps) {
  const say = useSay();
  const articles = useLinked(article);
  const { copy, fields, record } = article;
  const may = needs.retraction.met(article);
  const page =
    may && articles
      ? renderPage(copy, {
          newsroom,
          styles: [pageStyle],
          language: fields.language,
          preview: record.publishedAt === undefined,
          articles,
        })
      : null;
  useEffect(() => () => onReady(false), [onReady]);
  if (!may)
    return (
      <div className={styles.result}>
        <Notice tone="stop">{say('problem.retracted')}</Notice>
      </div>
    );
  return (
    <div className={styles.result} aria-busy={page === null}>
      <p className={styles.note} role="status">
        {say('export.printed')}
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
