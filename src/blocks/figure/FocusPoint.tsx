import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useSay } from '#ui/useSay.tsx';
import styles from './CropDialog.module.css';
import { type Crop, croppedSize, type Point, type Size, shapedCrop } from './crop.ts';
import { movedPoint } from './drawnCrop.ts';
import { arrowOf, placeIn, stageSize } from './pointing.ts';

interface FocusPointProps {
  address: string;
  size: Size;
  crop: Crop | null;
  focus: Point | null;
  onChange(focus: Point): void;
}

/** Shapes that places on the page have, to show what stays of the picture there. */
const samples = [
  { name: '4:3', shape: 4 / 3 },
  { name: '1:1', shape: 1 },
  { name: '16:9', shape: 16 / 9 },
] as const;

/** The picture with the point that stays in sight where a place has another shape. Arrows move it, a press puts it. */
export function FocusPoint({ address, size, crop, focus, onChange }: FocusPointProps) {
  const say = useSay();
  const keys = useId();
  const stage = useRef<HTMLDivElement>(null);
  const point = focus ?? { x: 500, y: 500 };
  const press = (event: KeyboardEvent) => {
    const arrow = arrowOf(event);
    if (!arrow) return;
    event.preventDefault();
    onChange(movedPoint(point, arrow.x, arrow.y));
  };
  const put = (event: PointerEvent) => {
    if (stage.current && event.buttons % 2 === 1) onChange(placeIn(stage.current, event));
  };
  const told = say('block.figure.focus.told', { left: Math.round(point.x / 10), top: Math.round(point.y / 10) });
  return (
    <>
      <div ref={stage} className={styles.stage} style={stageSize(size)} onPointerDown={put} onPointerMove={put}>
        <img src={address} alt="" draggable={false} />
        <div
          role="slider"
          tabIndex={0}
          className={styles.point}
          style={{ left: `${point.x / 10}%`, top: `${point.y / 10}%` }}
          aria-label={say('block.figure.crop.focus')}
          aria-describedby={keys}
          aria-valuemin={0}
          aria-valuemax={1000}
          aria-valuenow={point.x}
          aria-valuetext={told}
          onKeyDown={press}
        />
      </div>
      <p id={keys} className={styles.keys}>
        {say('block.figure.focus.keys')}
      </p>
      <div className={styles.samples}>
        {samples.map(({ name, shape }) => (
          <Sample key={name} name={name} address={address} size={size} part={shapedCrop(size, shape, crop, focus)} />
        ))}
        <output className={styles.told}>{told}</output>
      </div>
    </>
  );
}

interface SampleProps {
  name: string;
  address: string;
  size: Size;
  part: Crop;
}

function Sample({ name, address, size, part }: SampleProps) {
  const shown = croppedSize(size, part);
  return (
    <figure className={styles.sample}>
      <div style={{ aspectRatio: `${shown.width} / ${shown.height}` }}>
        <img
          src={address}
          alt=""
          style={{
            width: `${100_000 / part.width}%`,
            height: `${100_000 / part.height}%`,
            left: `${(-100 * part.x) / part.width}%`,
            top: `${(-100 * part.y) / part.height}%`,
          }}
        />
      </div>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
