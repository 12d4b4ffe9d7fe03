import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '#ui/useSay.tsx';
import { Account } from './Account.tsx';
import { CommandsButton } from './CommandsButton.tsx';
import { HelpButton } from './HelpButton.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { paths } from './paths.ts';
import styles from './TopBar.module.css';

/** The bar of the screens that are not an article: the name, the way back to the desk unless something else stands there, and what one can do here. */
export function TopBar({ beside, children }: { beside?: ReactNode; children?: ReactNode }) {
  const say = useSay();
  return (
    <>
      <header className={styles.bar}>
        <Link to={paths.desk} className={styles.brand} aria-label={`Galley: ${say('desk.title')}`}>
          Galley
        </Link>
        {beside ?? <Link to={paths.desk}>{say('desk.title')}</Link>}
        <span className={styles.space} />
        {children}
        <span className={styles.commands}>
          <CommandsButton />
        </span>
        <span className={styles.help}>
          <HelpButton />
        </span>
        <Account />
      </header>
      <OfflineLine />
    </>
  );
}
