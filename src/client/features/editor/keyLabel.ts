const platform = globalThis.navigator?.platform ?? '';
/** Whether the keys are a Mac's. */
export const mac = /Mac|iPhone|iPad/.test(platform);
const windows = /^Win/.test(platform);

/**
 * The keys a command answers to. On Windows Ctrl-Alt is AltGr, which types letters (`@` is AltGr-2 in Switzerland and
 * AltGr-Q in Germany), so each command of Mod-Alt answers to Alt-Shift as well, and is shown so there.
 */
export function keysOf(key: string): string[] {
  const onWindows = key.replace(/^Mod-Alt-/, 'Alt-Shift-');
  return onWindows === key ? [key] : [key, onWindows];
}

const shown = (key: string) => (windows ? (keysOf(key).at(-1) ?? key) : key);

const symbols: Readonly<Record<string, string>> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Alt: mac ? '⌥' : 'Alt',
  Shift: mac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Space: '␣',
  Tab: 'Tab',
};

/** On a Mac, Command-H hides the app. */
export const replaceKey = mac ? 'Mod-Shift-h' : 'Mod-h';

/** A key of a command as people read it: `Ctrl+Alt+Q`. */
export function keyLabel(key: string): string {
  const names = shown(key)
    .split(/-(?!$)/)
    .map((part) => symbols[part] ?? part.toUpperCase());
  return names.join(mac ? '' : '+');
}

/** The same for `aria-keyshortcuts`. */
export function keyForAria(key: string): string {
  return shown(key)
    .split(/-(?!$)/)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part))
    .join('+');
}
