import type { ReactNode } from 'react';
import styles from './Wire.module.css';

/** The measure of the pages beside the inbox. */
export function SidePage({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
