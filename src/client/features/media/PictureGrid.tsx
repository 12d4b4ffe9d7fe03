import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react';
import { isExpired, type Picture } from '#api/media.ts';
import { pictureAddress, pictureWidths } from '#page/pictures.ts';
import { dayAt, shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import styles from './PictureLibrary.module.css';

interface PictureGridProps {
  ref: Ref<HTMLDivElement>;
  describedBy: string;
  pictures: readonly Picture[];
  chosen: Picture | null;
  onChoose(picture: Picture): void;
  onUse(picture: Picture): void;
}

/** Pictures to choose one from: arrows go among them as they lie, Enter takes the chosen one. */
export function PictureGrid({ ref, describedBy, pictures, chosen, onChoose, onUse }: PictureGridProps) {
  const say = useSay();
  const ids = useId();
  const current = useRef<HTMLDivElement>(null);
  const at = chosen ? pictures.findIndex(({ id }) => id === chosen.id) : -1;
  useEffect(() => {
    if (at >= 0) current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Enter') {
      if (chosen) onUse(chosen);
    } else {
      const next = pictures[stepped(event.key, at, pictures.length, columnsOf(event.currentTarget))];
      if (!next) return;
      onChoose(next);
    }
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      aria-label={say('library.pictures')}
      aria-describedby={describedBy}
      aria-activedescendant={at < 0 ? undefined : `${ids}-${at}`}
      className={styles.grid}
      onKeyDown={press}
      onFocus={() => {
        const [first] = pictures;
        if (!chosen && first) onChoose(first);
      }}
    >
      {pictures.map((picture, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list has the focus and the keys
        <div
          key={picture.id}
          ref={index === at ? current : undefined}
          id={`${ids}-${index}`}
          role="option"
          aria-selected={index === at}
          className={styles.picture}
          onClick={() => onChoose(picture)}
          onDoubleClick={() => onUse(picture)}
        >
          <Tile picture={picture} />
        </div>
      ))}
    </div>
  );
}

function Tile({ picture }: { picture: Picture }) {
  const say = useSay();
  const { language } = useLanguage();
  const time = shortTime(language, picture.createdAt, Date.now(), say('desk.yesterday'));
  const about = [picture.credit || say('library.noCredit'), time];
  return (
    <>
      <img src={pictureAddress(picture.id, pictureWidths[0])} alt="" loading="lazy" draggable={false} />
      <span className={styles.name}>{picture.caption || picture.name || say('library.untitled')}</span>
      <span className={styles.about}>{about.join(' · ')}</span>
      {isExpired(picture, dayAt(Date.now())) && <span className={styles.expired}>{say('library.expired')}</span>}
    </>
  );
}

/** The place that a key leads to; outside of the list where it leads nowhere. */
function stepped(key: string, at: number, length: number, columns: number): number {
  if (at < 0) return key.startsWith('Arrow') || key === 'Home' ? 0 : -1;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: length - 1,
  };
  return steps[key] ?? -1;
}

function columnsOf(grid: HTMLElement): number {
  return Math.max(1, getComputedStyle(grid).gridTemplateColumns.split(' ').length);
}
