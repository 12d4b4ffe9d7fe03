import type { ArticleRow } from '#api/articles.ts';
import { useSay } from '#ui/useSay.tsx';
import styles from './WireMark.module.css';

/** What has become of the message that an article was started from; nothing where it still holds. */
export function WireMark({ state }: { state: ArticleRow['wire'] }) {
  const say = useSay();
  if (!state || state === 'current') return null;
  return (
    <span className={styles.mark} data-state={state}>
      {say(`desk.wire.${state}`)}
    </span>
  );
}
