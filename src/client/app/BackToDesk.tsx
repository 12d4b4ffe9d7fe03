import { Link } from '@tanstack/react-router';
import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useDeskPlaces } from '../features/desk/desk.store.ts';
import styles from './ArticleBar.module.css';
import { paths } from './paths.ts';

/** To the list that one came from, and to the place in it. */
export function BackToDesk() {
  const say = useSay();
  const last = useDeskPlaces((places) => places.last);
  return (
    <Link
      to={paths.desk}
      search={last}
      className={styles.back}
      aria-label={say('desk.title')}
      title={say('desk.title')}
    >
      <Icon name="back" />
    </Link>
  );
}
