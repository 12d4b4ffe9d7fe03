import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '#ui/useSay.tsx';
import { Account } from './Account.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';

/** The bar of the screens that are not an article: the name, which leads to the desk, and what one can do here. */
export function TopBar({ children }: { children?: ReactNode }) {
  const say = useSay();
  return (
    <header className={styles.bar}>
      <Link to={paths.desk} className={styles.brand} aria-label={`Galley: ${say('desk.title')}`}>
        Galley
      </Link>
      <span className={styles.space} />
      {children}
      <Account />
    </header>
  );
}
