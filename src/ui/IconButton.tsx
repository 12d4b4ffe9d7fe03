import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** The accessible name, shown as the tooltip too unless `tip` is. */
  label: string;
  /** A shorter tooltip where the name is long. */
  tip?: string;
  /** Where the tooltip opens; `start`: below, to where one reads on, for a button at the left edge of what clips it. */
  side?: 'below' | 'start' | 'left';
}

export function IconButton({ icon, label, tip = label, side = 'below', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      data-tip={tip}
      data-side={side}
      className={[styles.button, className].filter(Boolean).join(' ')}
    >
      <Icon name={icon} />
    </button>
  );
}
