import { useStore } from 'zustand';
import { useSay } from '#ui/useSay.tsx';
import type { Checker } from '../features/checks/Checker.ts';
import styles from './Panel.module.css';

/** How much the checks have found, beside the name of their tab; what is only a hint does not count. */
export function FindingCount({ checker }: { checker: Checker }) {
  const say = useSay();
  const count = useStore(
    checker.store,
    ({ findings }) => findings?.filter(({ level }) => level !== 'hint').length ?? 0,
  );
  const stops = useStore(checker.store, ({ findings }) => findings?.some(({ level }) => level === 'stop') ?? false);
  if (count === 0) return null;
  return (
    <span className={styles.count} data-stops={stops || undefined}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{say('article.panel.toMend', { count })}</span>
    </span>
  );
}
