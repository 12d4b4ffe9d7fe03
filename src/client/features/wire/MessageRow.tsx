import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { WireRow } from '#api/wire.ts';
import { shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { Marks } from './Marks.tsx';
import styles from './Wire.module.css';
import type { WireAddress } from './wireAddress.ts';

interface MessageRowProps {
  message: WireRow;
  address: WireAddress;
  now: number;
}

/** A message in the list: its time, its agency and its headline, and what one must know before. */
export const MessageRow = memo(function MessageRow({ message, address, now }: MessageRowProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, agency, headline, received, kind, hidden } = message;
  return (
    <li>
      <Link
        to="/wire"
        search={{ ...address, message: id }}
        aria-current={address.message === id ? 'true' : undefined}
        data-message={id}
        data-kind={kind}
        className={styles.row}
      >
        <span className={styles.line}>
          <time dateTime={new Date(received).toISOString()}>
            {shortTime(language, received, now, say('desk.yesterday'))}
          </time>
          <span className={styles.agency}>{agency}</span>
          <Marks message={message} />
        </span>
        {!hidden && (
          <span className={styles.headline} lang={message.language}>
            {headline || message.slugline || say('wire.untitled')}
          </span>
        )}
      </Link>
    </li>
  );
});
