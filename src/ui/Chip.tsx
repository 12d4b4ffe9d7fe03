import styles from './Chip.module.css';

interface ChipProps {
  on: boolean;
  onChange(on: boolean): void;
  children: string;
}

/** A filter that is on or off. */
export function Chip({ on, onChange, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={() => onChange(!on)}>
      {children}
    </button>
  );
}
