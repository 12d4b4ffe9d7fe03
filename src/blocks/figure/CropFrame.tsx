import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { Select } from '#ui/Select.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './CropDialog.module.css';
import { type Crop, croppedSize, type Point, type Size } from './crop.ts';
import { type Corner, drawnCrop, heightenedCrop, movedCrop, widenedCrop } from './drawnCrop.ts';
import { arrowOf, placeIn, stageSize } from './pointing.ts';

interface CropFrameProps {
  address: string;
  size: Size;
  crop: Crop | null;
  onChange(crop: Crop): void;
}

const whole: Crop = { x: 0, y: 0, width: 1000, height: 1000 };
const shapes = ['free', 'own', '16:9', '3:2', '4:3', '1:1', '4:5'] as const;
type Shape = (typeof shapes)[number];
const corners: readonly Corner[] = [true, false].flatMap((right) => [true, false].map((bottom) => ({ right, bottom })));

/** What a `+` or `-` changes, in thousandths. */
const growth = 20;

/** The whole picture with a frame about the part that is shown. Arrows move it, `+` and `-` size it, a hand draws it. */
export function CropFrame({ address, size, crop, onChange }: CropFrameProps) {
  const say = useSay();
  const keys = useId();
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<{ corner: Corner | null; from: Point; crop: Crop } | null>(null);
  const [shape, setShape] = useState<Shape>('free');
  const frame = crop ?? whole;
  const ratio = ratioOf(shape, size);

  const choose = (next: Shape) => {
    setShape(next);
    const fixed = ratioOf(next, size);
    if (fixed !== null) onChange(widenedCrop(frame, frame.width, size, fixed));
  };
  const grow = (by: number) => {
    const taller = ratio === null ? heightenedCrop(frame, frame.height + by) : frame;
    onChange(widenedCrop(taller, frame.width + by, size, ratio));
  };
  const press = (event: KeyboardEvent) => {
    const arrow = arrowOf(event);
    if (arrow) onChange(movedCrop(frame, arrow.x, arrow.y));
    else if (event.key === '+' || event.key === '=') grow(growth);
    else if (event.key === '-' || event.key === '_') grow(-growth);
    else return;
    event.preventDefault();
  };
  const take = (event: PointerEvent<HTMLElement>, corner: Corner | null) => {
    if (!stage.current || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { corner, from: placeIn(stage.current, event), crop: frame };
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held || !stage.current) return;
    const to = placeIn(stage.current, event);
    onChange(
      held.corner
        ? drawnCrop(held.crop, held.corner, to, size, ratio)
        : movedCrop(held.crop, to.x - held.from.x, to.y - held.from.y),
    );
  };
  const letGo = () => {
    drag.current = null;
  };
  const pixels = croppedSize(size, frame);
  const told = say('block.figure.crop.told', {
    width: pixels.width,
    height: pixels.height,
    left: Math.round(frame.x / 10),
    top: Math.round(frame.y / 10),
  });
  return (
    <>
      <div ref={stage} className={styles.stage} style={stageSize(size)}>
        <img src={address} alt="" draggable={false} />
        <div
          role="slider"
          tabIndex={0}
          data-first
          className={styles.frame}
          style={{
            left: `${frame.x / 10}%`,
            top: `${frame.y / 10}%`,
            width: `${frame.width / 10}%`,
            height: `${frame.height / 10}%`,
          }}
          aria-label={say('block.figure.crop.frame')}
          aria-describedby={keys}
          aria-valuemin={0}
          aria-valuemax={1000}
          aria-valuenow={frame.x}
          aria-valuetext={told}
          onKeyDown={press}
          onPointerDown={(event) => take(event, null)}
          onPointerMove={draw}
          onPointerUp={letGo}
          onPointerCancel={letGo}
        >
          {corners.map((corner) => (
            <span
              key={`${corner.right} ${corner.bottom}`}
              className={styles.corner}
              data-right={corner.right || undefined}
              data-bottom={corner.bottom || undefined}
              onPointerDown={(event) => take(event, corner)}
              onPointerMove={draw}
              onPointerUp={letGo}
              onPointerCancel={letGo}
            />
          ))}
        </div>
      </div>
      <p id={keys} className={styles.keys}>
        {say('block.figure.crop.keys')}
      </p>
      <div className={styles.fields}>
        <Select<Shape>
          label={say('block.figure.crop.shape')}
          value={shape}
          options={shapes.map((value) => ({
            value,
            label: value === 'free' || value === 'own' ? say(`block.figure.crop.shape.${value}`) : value,
          }))}
          onChange={choose}
        />
        <Side
          label={say('block.figure.crop.width')}
          value={frame.width}
          onChange={(width) => onChange(widenedCrop(frame, width, size, ratio))}
        />
        <Side
          label={say('block.figure.crop.height')}
          value={frame.height}
          disabled={ratio !== null}
          onChange={(height) => onChange(heightenedCrop(frame, height))}
        />
        <output className={styles.told}>{told}</output>
      </div>
    </>
  );
}

interface SideProps {
  label: string;
  value: number;
  disabled?: boolean;
  onChange(value: number): void;
}

function Side({ label, value, disabled = false, onChange }: SideProps) {
  const id = useId();
  return (
    <div className={styles.side}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={50}
        max={1000}
        step={10}
        value={value}
        disabled={disabled}
        aria-valuetext={`${Math.round(value / 10)} %`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}

function ratioOf(shape: Shape, size: Size): number | null {
  if (shape === 'free') return null;
  if (shape === 'own') return size.width / size.height;
  const [wide = 1, high = 1] = shape.split(':').map(Number);
  return wide / high;
}
