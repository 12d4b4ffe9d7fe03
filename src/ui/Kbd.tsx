import styles from './Kbd.module.css';

/** A key's name, for the eye: controls say theirs by `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
    <kbd className={styles.kbd} aria-hidden="true">
      {children}
    </kbd>
  );
}
