import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { IconButton } from './IconButton.tsx';
import styles from './Toaster.module.css';
import { useFocusLost } from './useFocusLost.tsx';
import { useSay } from './useSay.tsx';

interface Toast {
  id: number;
  words: string;
  action?: { label: string; onAction(): void };
}

interface Toasts {
  toast: Toast | null;
  show(words: string, action?: Toast['action']): void;
  dismiss(): void;
}

/** One sentence about what has just been done, with a way back where there is one. A new one replaces the last. */
export const useToasts = create<Toasts>((set, get) => ({
  toast: null,
  show: (words, action) => set({ toast: { id: (get().toast?.id ?? 0) + 1, words, ...(action ? { action } : {}) } }),
  dismiss: () => set({ toast: null }),
}));

/** Long enough to be read, and with a way back to be reached by keyboard; in milliseconds. */
const shownFor = { plain: 5_000, withAction: 12_000 };

/** Draws and announces the toasts; stands once in the app. */
export function Toaster() {
  const say = useSay();
  const { toast, dismiss } = useToasts();
  const place = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!toast) return;
    const goes = () => {
      // Not from under somebody's hands.
      if (place.current?.contains(document.activeElement)) timer = setTimeout(goes, shownFor.plain);
      else dismiss();
    };
    let timer = setTimeout(goes, toast.action ? shownFor.withAction : shownFor.plain);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  // Back to where one was, or to what is done on this screen.
  const box = useFocusLost(() => {
    const known = before.current?.isConnected && before.current !== document.body ? before.current : null;
    const next = known ?? document.querySelector('main [tabindex="0"]') ?? document.querySelector('main input');
    if (next instanceof HTMLElement) next.focus();
  });
  return (
    <section
      ref={place}
      className={styles.place}
      aria-label={say('ui.notices')}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
      }}
    >
      <div role="status" aria-label={say('ui.lastNotice')}>
        {toast && <span className="visually-hidden">{toast.words}</span>}
      </div>
      {toast && (
        <div ref={box} className={styles.toast} key={toast.id}>
          <span aria-hidden="true">{toast.words}</span>
          {toast.action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                toast.action?.onAction();
                dismiss();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <IconButton
            className={styles.close ?? ''}
            icon="close"
            label={say('ui.dismiss')}
            side="left"
            onClick={dismiss}
          />
        </div>
      )}
    </section>
  );
}
