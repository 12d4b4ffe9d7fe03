import { Icon } from '#ui/Icon.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useOffline, useWaiting } from '../connection/kept.queries.ts';
import styles from './OfflineLine.module.css';
import { useMe } from './useMe.ts';
import { useWorkplace } from './Workplace.tsx';

/** Below the bar of the screens that are not an article, while the server cannot be reached: that it is so, and what waits. */
export function OfflineLine() {
  const say = useSay();
  const { me } = useMe();
  const { channel, journal } = useWorkplace();
  const offline = useOffline(channel);
  const count = useWaiting(journal, me.id, offline);
  // The region is there before it has something to say: then it is read out.
  return (
    <div role="status" aria-label={say('receipt.label')}>
      {offline && (
        <p className={styles.line}>
          <Icon name="cloudOff" />
          {count > 0 ? say('offline.waiting', { count }) : say('offline.writing')}
        </p>
      )}
    </div>
  );
}
