import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  /** `stop`: something does not work; `warn`: one should know; `plain`: how things are. */
  tone: 'plain' | 'warn' | 'stop';
  children: ReactNode;
  actions?: ReactNode;
}

/** A sentence in the page's flow about the screen it stands on. What stops is said at once, the rest when there is time. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'stop' ? 'alert' : undefined}>
      {tone !== 'plain' && <Icon name="stop" />}
      <div className={styles.words}>{children}</div>
      {actions}
    </div>
  );
}
