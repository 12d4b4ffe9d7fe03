import type { Ref } from 'react';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** The key that brings one here, shown in the field. */
  shortcut?: string;
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, value, onChange, shortcut, ref }: SearchFieldProps) {
  return (
    <div className={styles.field}>
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={200}
        enterKeyHint="search"
        aria-keyshortcuts={shortcut}
        onChange={(event) => onChange(event.target.value)}
      />
      {shortcut && value === '' && <Kbd>{shortcut}</Kbd>}
    </div>
  );
}
