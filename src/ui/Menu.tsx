import { type KeyboardEvent, type ReactNode, type Ref, useCallback, useRef, useState } from 'react';
import { fetchMenu } from './fetchMenu.tsx';
import type { MenuEntries } from './menuEntries.tsx';
import { leaveMenu } from './rememberFocus.tsx';
import { useFetched } from './useFetched.tsx';

/** What the control that opens the menu must be given. */
export interface TriggerProps {
  ref: Ref<HTMLButtonElement>;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A menu of choices and actions behind a button. */
export function Menu({ trigger, ...entries }: MenuEntries & { trigger(props: TriggerProps): ReactNode }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    leaveMenu(button.current);
    setOpen(false);
  }, []);
  const fetched = useFetched(fetchMenu, open, close);
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
      {open && fetched && <fetched.MenuPopover {...entries} button={button} onClose={close} />}
    </>
  );
}
