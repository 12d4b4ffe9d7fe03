import { Link } from '@tanstack/react-router';
import { shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { KeptArticle } from './journal.ts';
import styles from './KeptList.module.css';

/** The articles that are in this browser, each with what of it waits to be sent; a press opens one, with or without the server. */
export function KeptList({ kept }: { kept: readonly KeptArticle[] }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <ul className={styles.articles}>
      {kept.map(({ article, headline, unsent, displaced, unborn, at }) => (
        <li key={article}>
          <Link to="/articles/$id" params={{ id: article }}>
            {headline || say('desk.untitled')}
          </Link>
          <span data-waiting={unsent > 0 || undefined}>
            {unsent > 0 ? say('status.unsent', { count: unsent }) : say('status.allSent')}
            {unborn && ` · ${say('offline.unborn')}`}
            {displaced > 0 && ` · ${say('status.displaced', { count: displaced })}`}
            {' · '}
            {shortTime(language, at, Date.now(), say('desk.yesterday'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
