import type { Editor } from '@tiptap/core';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { invisibleSign } from '../invisibles/signs.ts';
import { keyForAria, keyLabel } from '../keyLabel.ts';
import { useTools } from '../tools.store.ts';
import styles from './CharacterPicker.module.css';
import { characters, insertCharacter, type SpecialCharacter } from './characters.ts';
import { textOf } from './textOf.ts';

/** Marks one by one, for the end that is missing; the commands set pairs. */
const singleMarks: readonly SpecialCharacter[] = [...'«»‹›„“”‚‘’'].map((text) => ({
  name: text,
  word: 'character.mark',
  text,
}));

const groups = [
  { word: 'character.group.spaces', members: characters.filter(({ text }) => invisibleSign(text)) },
  {
    word: 'character.group.signs',
    members: characters.filter(({ text }) => typeof text === 'string' && !invisibleSign(text)),
  },
  { word: 'character.group.quotes', members: characters.filter(({ text }) => typeof text !== 'string') },
  { word: 'character.group.marks', members: singleMarks },
] as const;

/** Every special character to choose from; the arrows walk, Enter puts it into the text. */
export function CharacterPicker({ editor }: { editor: Editor }) {
  return (
    <WithWords topic="commands">
      <Picker editor={editor} />
    </WithWords>
  );
}

function Picker({ editor }: { editor: Editor }) {
  const say = useSay();
  const { closeAll } = useTools();
  const choose = (character: SpecialCharacter) => {
    // The dialog is gone, and the focus back, before the character comes: a browser keeps the caret of when it left.
    flushSync(closeAll);
    insertCharacter(character)(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  return (
    <Dialog title={say('character.title')} onClose={closeAll}>
      <div className={styles.picker} onKeyDown={walk} role="toolbar" aria-label={say('character.title')}>
        {groups.map(({ word, members }) => (
          <section key={word} aria-label={say(word)}>
            <h3>{say(word)}</h3>
            <ul>
              {members.map((character) => {
                const sign = textOf(character, editor.state.doc);
                const name = say(character.word, { sign });
                return (
                  <li key={character.name}>
                    <button
                      type="button"
                      aria-label={name}
                      aria-keyshortcuts={character.key && keyForAria(character.key)}
                      title={`${name} · ${codePoints(sign)}`}
                      // The browser's own attribute: a dialog that opens gives the focus to it.
                      ref={character === characters[0] ? beginHere : undefined}
                      onClick={() => choose(character)}
                    >
                      <span className={styles.sign} aria-hidden="true">
                        {invisibleSign(character.text) ?? sign}
                      </span>
                      {invisibleSign(character.text) && <span aria-hidden="true">{name}</span>}
                      {character.key && <Kbd>{keyLabel(character.key)}</Kbd>}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const beginHere = (button: HTMLButtonElement | null) => button?.setAttribute('autofocus', '');

const codePoints = (text: string) =>
  [...text].map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** The arrows go from button to button. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (way === undefined) return;
  event.preventDefault();
  buttons[(here + way + buttons.length) % buttons.length]?.focus();
}
