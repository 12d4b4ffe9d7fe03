import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { releaseKeys, typeInto } from './heldKeys.tsx';
import { IconButton } from './IconButton.tsx';
import { rememberFocus } from './rememberFocus.tsx';
import { useSay } from './useSay.tsx';

interface DialogProps {
  title: string;
  onClose(): void;
  children: ReactNode;
  /** The content brings its own head, with a way to close. */
  headless?: boolean;
  /** `middle` asks a question, `large` is a place to work in, `top` searches; `right`, `left` and `bottom` are sheets, which hold a part of the screen that has no room. */
  place?: 'middle' | 'large' | 'top' | 'right' | 'left' | 'bottom';
}

/**
 * The browser's modal dialog: it holds the focus, makes the rest inert, closes by Escape and gives the focus back. What is
 * marked `data-first` in it gets the focus, and the keys that were held for it.
 */
export function Dialog({ title, onClose, children, headless = false, place = 'middle' }: DialogProps) {
  const say = useSay();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const typed = releaseKeys();
    const giveBack = rememberFocus();
    element?.showModal();
    // The browser gives the focus to the first control, which is the one that closes.
    const first = element?.querySelector<HTMLElement>('[data-first]');
    if (first) first.focus();
    else if (place === 'middle' || place === 'large')
      element?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    if (first instanceof HTMLInputElement) typeInto(first, typed);
    return () => {
      element?.close();
      giveBack();
    };
  }, [place]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key to what a press beside the dialog does
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-place={place}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React hands it on to the dialogs around, which are not meant.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>
        {/* No <header>: it would be a second banner beside the page's own. */}
        <div className={headless ? 'visually-hidden' : styles.head}>
          <h2 id={titleId}>{title}</h2>
          {!headless && <IconButton icon="close" label={say('ui.close')} side="left" onClick={onClose} />}
        </div>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
