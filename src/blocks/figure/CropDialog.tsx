import { type KeyboardEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import styles from './CropDialog.module.css';
import { CropFrame } from './CropFrame.tsx';
import { type Crop, type Point, type Size, writeCrop } from './crop.ts';
import { FocusPoint } from './FocusPoint.tsx';

/** The part of a picture that is shown, `null` for all of it, and the point that stays in sight, `null` for none. */
export interface Framing {
  crop: Crop | null;
  focus: Point | null;
}

interface CropDialogProps {
  /** Of the whole picture. */
  address: string;
  size: Size;
  framing: Framing;
  onDone(framing: Framing): void;
  onClose(): void;
}

const aims = ['crop', 'focus'] as const;
type Aim = (typeof aims)[number];

/** The part of a picture that readers see and the point that matters in it, by hand or by keys. The picture itself stays as it is. */
export function CropDialog(props: CropDialogProps) {
  return (
    <WithWords topic="cropping">
      <Cropping {...props} />
    </WithWords>
  );
}

function Cropping({ address, size, framing, onDone, onClose }: CropDialogProps) {
  const say = useSay();
  const [aim, setAim] = useState<Aim>('crop');
  const [{ crop, focus }, setFraming] = useState(framing);
  const done = () => onDone({ crop: writeCrop(crop) === '' ? null : crop, focus });
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLElement) || event.target.tagName === 'BUTTON') return;
    event.preventDefault();
    done();
  };
  return createPortal(
    <Dialog title={say('block.figure.crop')} place="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter anywhere in it is what the main button does */}
      <div className={styles.dialog} onKeyDown={byEnter}>
        <Segments<Aim>
          label={say('block.figure.crop.aim')}
          value={aim}
          options={aims.map((value) => ({ value, label: say(`block.figure.crop.${value}` satisfies Word) }))}
          onChange={setAim}
        />
        {aim === 'crop' ? (
          <CropFrame address={address} size={size} crop={crop} onChange={(next) => setFraming({ crop: next, focus })} />
        ) : (
          <FocusPoint
            address={address}
            size={size}
            crop={crop}
            focus={focus}
            onChange={(next) => setFraming({ crop, focus: next })}
          />
        )}
        <div className={styles.buttons}>
          <Button
            look="quiet"
            disabled={crop === null && focus === null}
            onClick={() => setFraming({ crop: null, focus: null })}
          >
            {say('block.figure.crop.whole')}
          </Button>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" onClick={done}>
            {say('block.figure.crop.done')}
          </Button>
        </div>
      </div>
    </Dialog>,
    document.body,
  );
}
