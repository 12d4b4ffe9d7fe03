import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Separator.module.css';

interface SeparatorProps {
  label: string;
  /** Width in pixels of what is on its right. */
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
}

const step = 24;

/** The line between two parts of the screen that one may move, by pointer or arrow keys. */
export function Separator({ label, value, min, max, onChange }: SeparatorProps) {
  const set = (wanted: number) => onChange(Math.round(Math.min(max, Math.max(min, wanted))));
  const byKey = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: value + step, ArrowRight: value - step, Home: max, End: min }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const byPointer = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const line = event.currentTarget;
    const start = event.clientX;
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => set(value + start - moved.clientX);
    const end = () => line.removeEventListener('pointermove', move);
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', end, { once: true });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <div
      className={styles.separator}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={byKey}
      onPointerDown={byPointer}
    />
  );
}
