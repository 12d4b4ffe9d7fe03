import { groupedNumber } from './groupedNumber.ts';
import styles from './LengthCount.module.css';
import { useLanguage, useSay } from './useSay.tsx';

interface LengthCountProps {
  count: number;
  /** The most that is good. */
  to: number;
  judgement: 'good' | 'short' | 'long' | 'tooLong';
  unit?: 'words' | 'characters';
}

/** How long something is of what it should be. What it is not is said in a word, too: colour never speaks alone. */
export function LengthCount({ count, to, judgement, unit = 'characters' }: LengthCountProps) {
  const say = useSay();
  const { language } = useLanguage();
  const number = (value: number) => groupedNumber(language, value);
  return (
    <span className={styles.count} data-judgement={judgement}>
      <span aria-hidden="true">
        {number(count)}&thinsp;/&thinsp;{number(to)}
      </span>
      <span className="visually-hidden">{say(`length.said.${unit}`, { number: number(count), most: number(to) })}</span>
      {judgement !== 'good' && <span className={styles.word}> {say(`length.${judgement}`)}</span>}
    </span>
  );
}
