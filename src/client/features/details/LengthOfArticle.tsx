import { judgeLength, limitsAround } from '#language/lengths.ts';
import { LengthCount } from '#ui/LengthCount.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { useArticleCount } from '../../connection/useArticleCount.ts';
import { useDocument } from '../../connection/useDocument.ts';
import styles from './Details.module.css';

/** How much of its target length the article has; nothing while it has none. */
export function LengthOfArticle({ session }: { session: ArticleSession }) {
  const say = useSay();
  const target = useDocument(session, (doc): number => doc.attrs.targetLength);
  const unit = useDocument(session, (doc): 'words' | 'characters' => doc.attrs.targetUnit);
  const count = useArticleCount(session)?.[unit];
  if (target === 0 || count === undefined) return null;
  return (
    <p className={styles.soFar}>
      {say('length.article')}{' '}
      <LengthCount count={count} to={target} judgement={judgeLength(limitsAround(target), count)} unit={unit} />
    </p>
  );
}
