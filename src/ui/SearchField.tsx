import type { Ref } from 'react';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** The arrow down: to what was found. */
  onDown?: (() => void) | undefined;
  /** The key that brings one here, shown in the field. */
  shortcut?: string;
  ref?: Ref<HTMLInputElement>;
}

export function SearchField({ label, value, onChange, onDown, shortcut, ref }: SearchFieldProps) {
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
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing || !onDown) return;
          event.preventDefault();
          onDown();
        }}
      />
      {shortcut && value === '' && <Kbd>{shortcut}</Kbd>}
    </div>
  );
}
