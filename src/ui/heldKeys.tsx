import { rememberFocus } from './rememberFocus.tsx';

interface Holder {
  field: HTMLInputElement;
  giveBack(): void;
}

let holder: Holder | null = null;

/**
 * What is typed from now on belongs to a field that is about to open, whose code may have to be fetched first: it goes into
 * a field nobody sees, instead of into the text one was in. Escape, and going elsewhere, gives up the wish.
 */
export function holdKeys(giveUp: () => void): void {
  if (holder) return;
  const field = document.createElement('input');
  field.className = 'visually-hidden';
  field.tabIndex = -1;
  const giveBack = rememberFocus();
  field.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    releaseKeys();
    giveUp();
  };
  field.onblur = () => {
    // A tab that is left for another keeps its focus.
    if (holder?.field !== field || !document.hasFocus()) return;
    drop();
    giveUp();
  };
  document.body.prepend(field);
  holder = { field, giveBack };
  field.focus({ preventScroll: true });
}

/** The focus is where it was before, and what was typed meanwhile is the caller's: '' where nothing was. */
export function releaseKeys(): string {
  const held = holder;
  if (!held) return '';
  const typed = held.field.value;
  drop();
  held.giveBack();
  return typed;
}

/** Puts held words into a field as if they were typed there. */
export function typeInto(field: HTMLInputElement, words: string): void {
  if (words === '') return;
  field.setRangeText(words, 0, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}

function drop(): void {
  const field = holder?.field;
  holder = null;
  field?.remove();
}
