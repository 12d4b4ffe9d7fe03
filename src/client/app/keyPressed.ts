import { isTyping } from '#ui/isTyping.tsx';
import { keysOf, mac } from '../features/editor/keyLabel.ts';

/** Whether the event is this key, named as ProseMirror does (`Mod-k`). One without a modifier does not count where one types. */
export function keyPressed(event: KeyboardEvent, key: string): boolean {
  return keysOf(key).some((each) => isPressed(event, each));
}

function isPressed(event: KeyboardEvent, key: string): boolean {
  const parts = key.split(/-(?!$)/);
  const name = parts.pop() ?? '';
  const has = (modifier: string) => parts.includes(modifier);
  const control = has('Mod') && !mac;
  const command = has('Mod') && mac;
  if (event.ctrlKey !== control || event.metaKey !== command || event.altKey !== has('Alt')) return false;
  // A character says which it is, whether or not it takes Shift to type it; elsewhere Shift makes another key of it.
  if (parts.length === 0 && name.length === 1) return event.key === name && !isTyping(event.target);
  if (event.shiftKey !== has('Shift')) return false;
  // With Alt a Mac types other characters: there the place on the keyboard tells. Elsewhere Ctrl-Alt may be AltGr and mean the character.
  const place = mac && has('Alt') && event.code === `Key${name.toUpperCase()}`;
  return event.key.toLowerCase() === name.toLowerCase() || place;
}
