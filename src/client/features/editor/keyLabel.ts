const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const symbols: Readonly<Record<string, string>> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Alt: mac ? '⌥' : 'Alt',
  Shift: mac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
};

/** A key of a command as people read it: `Ctrl+Alt+Q`. */
export function keyLabel(key: string): string {
  const names = key.split(/-(?!$)/).map((part) => symbols[part] ?? part.toUpperCase());
  return names.join(mac ? '' : '+');
}

/** The same for `aria-keyshortcuts`. */
export function keyForAria(key: string): string {
  return key
    .split(/-(?!$)/)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part))
    .join('+');
}
