import type { FormatDefinition } from '#formats/defineFormat.ts';
import { useSay } from '#ui/useSay.tsx';
import styles from './Export.module.css';

interface DayChoiceProps {
  format: FormatDefinition;
  undated: boolean;
  onUndated(undated: boolean): void;
}

/** Whether a file of the format says since when readers have had the article, and leads them to it. */
export const asksForDay = ({ needs = [] }: FormatDefinition) => needs.includes('published');

/** Whether what readers have not had yet is written all the same, in a format that is for them. It then says no day: none would be true. */
export function DayChoice({ format, undated, onUndated }: DayChoiceProps) {
  const say = useSay();
  if (!asksForDay(format)) return null;
  return (
    <label className={styles.day}>
      <input type="checkbox" checked={undated} onChange={({ target }) => onUndated(target.checked)} />
      {say('export.undated')}
    </label>
  );
}
