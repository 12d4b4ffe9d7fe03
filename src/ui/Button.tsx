import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonLook = 'main' | 'line' | 'quiet' | 'danger';

interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  icon?: IconName;
}

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook): string {
  return `${styles.button} ${styles[look]}`;
}

/** `main` at most once a screen: what comes next. */
export function Button({ look = 'line', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={[buttonClass(look), className].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
