import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './ArticleBar.module.css';
import { paths } from './paths.ts';

export function BackToDesk() {
  const say = useSay();
  return (
    <Link to={paths.desk} className={styles.back} aria-label={say('desk.title')} title={say('desk.title')}>
      <Icon name="back" />
    </Link>
  );
}
