import type { WireRow } from '#api/wire.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { fullTime } from './fullTime.ts';
import styles from './Wire.module.css';

/** What one must know of a message before its words: that it is taken back, embargoed, newer than another. */
export function Marks({ message }: { message: WireRow }) {
  const say = useSay();
  const { language } = useLanguage();
  const { kind, embargoedUntil, status, urgency, articles } = message;
  return (
    <>
      {kind !== 'new' && (
        <span className={styles.mark} data-kind={kind}>
          {say(`wire.kind.${kind}`)}
        </span>
      )}
      {embargoedUntil !== null && (
        <span className={styles.mark} data-kind="embargo">
          {embargoedUntil === 0
            ? say(status === 'withheld' ? 'wire.withheld' : 'wire.embargoedOpen')
            : say('wire.embargoedUntil', { time: fullTime(language, embargoedUntil) })}
        </span>
      )}
      {urgency > 0 && urgency <= 3 && (
        <span className={styles.mark} data-kind={urgency === 1 ? 'kill' : 'urgent'}>
          {say('wire.urgencyIs', { urgency })}
        </span>
      )}
      {articles > 0 && <span className={styles.mark}>{say('wire.started', { count: articles })}</span>}
    </>
  );
}
