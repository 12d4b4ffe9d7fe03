import styles from './Icon.module.css';

/** THE list of icons: paths on a 16 × 16 grid, drawn as strokes. */
const icons = {
  back: 'M10 3 5 8l5 5',
  bullets: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M6 4h8M6 8h8M6 12h8',
  check: 'm3.5 8.5 3 3 6-7',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  close: 'm4 4 8 8M12 4l-8 8',
  cloudOff: 'M2.5 2.5l11 11M5 5.2A3.5 3.5 0 0 0 4.5 12H11M7 4.2a3.6 3.6 0 0 1 4.4 2.9A2.6 2.6 0 0 1 13 11.5',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  dots: 'M3.2 8a.3.3 0 1 0 .6 0 .3.3 0 1 0-.6 0M7.7 8a.3.3 0 1 0 .6 0 .3.3 0 1 0-.6 0M12.2 8a.3.3 0 1 0 .6 0 .3.3 0 1 0-.6 0',
  download: 'M8 2.5v8M4.8 7.4 8 10.6l3.2-3.2M3 13.2h10',
  down: 'M8 3v10M4 9l4 4 4-4',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  flag: 'M4 14V2.5h8L10 5.5l2 3H4',
  forward: 'm6 3 5 5-5 5',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.5a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 11.4h.01',
  moon: 'M13 9.6A5.5 5.5 0 1 1 6.4 3a4.5 4.5 0 0 0 6.6 6.6z',
  outline: 'M2.5 4h11M5 8h8.5M5 12h8.5',
  ownWindow: 'M9 3h4v4M13 3 7.5 8.5M12 9.5V13H3V4h3.5',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  people:
    'M6 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5zM1.8 13c.3-2.3 2-3.6 4.2-3.6s3.9 1.3 4.2 3.6M10.5 3.2a2.2 2.2 0 0 1 0 4.2M12 9.8c1.3.5 2 1.6 2.2 3.2',
  plus: 'M8 3v10M3 8h10',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  right: 'M3 8h10M9 4l4 4-4 4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3',
  stop: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.5M8 11h.01',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5',
  upload: 'M8 10.6v-8M4.8 5.8 8 2.6l3.2 3.2M3 13.2h10',
  undo: 'M6 3.5 3 6.5l3 3M3 6.5h6a3.5 3.5 0 0 1 0 7H6',
  up: 'M8 13V3M4 7l4-4 4 4',
} as const;

export type IconName = keyof typeof icons;

/** Decoration: the control it stands in has the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
