import { type KeyboardEvent, lazy, type ReactNode, type Ref, Suspense, useRef, useState } from 'react';
import type { MenuEntries } from './menuEntries.tsx';

/** What the control that opens the menu must be given. */
export interface TriggerProps {
  ref: Ref<HTMLButtonElement>;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick(): void;
  onKeyDown(event: KeyboardEvent): void;
}

// A menu is fetched when it is first opened: typing must not wait for it.
const MenuPopover = lazy(() => import('./MenuPopover.tsx').then((file) => ({ default: file.MenuPopover })));

/** A menu of choices and actions behind a button. */
export function Menu({ trigger, ...entries }: MenuEntries & { trigger(props: TriggerProps): ReactNode }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
  };
  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
        onKeyDown: byKey,
      })}
      {open && (
        <Suspense>
          <MenuPopover {...entries} button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
