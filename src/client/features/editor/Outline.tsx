import type { EditorState } from '@tiptap/pm/state';
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '#ui/IconButton.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { useEachFrame } from '../../connection/useEachFrame.ts';
import styles from './Outline.module.css';
import { type OutlineEntry, outlineOf } from './outlineOf.ts';
import { ownUndo } from './ownUndo.ts';
import { moveSection } from './sections.ts';

interface Seen {
  language: string;
  entries: readonly OutlineEntry[];
  /** The entry under which the caret stands. */
  here: number;
}

function look(state: EditorState): Seen {
  const entries = outlineOf(state.doc);
  const here = entries.findLastIndex(({ position }) => position <= state.selection.head);
  return { language: String(state.doc.attrs.language), entries, here };
}

/** A line as it is drawn, which is a moment behind the text: a key that is pressed again means the same block, wherever that is by now. */
interface Line {
  id: string | null;
  index: number;
}

function entryOf({ doc }: EditorState, { id, index }: Line): OutlineEntry | undefined {
  const entries = outlineOf(doc);
  return id === null ? entries[index] : entries.find((entry) => entry.id === id);
}

/** The line one is in is marked when the caret rests, in milliseconds: all of the outline is read for it. */
const pause = 150;

/** Whether the same is drawn; positions move with every key and are read when one jumps. */
function same(one: Seen, other: Seen): boolean {
  return (
    one.here === other.here &&
    one.language === other.language &&
    one.entries.length === other.entries.length &&
    one.entries.every((entry, index) => sameEntry(entry, other.entries[index]))
  );
}

function sameEntry(one: OutlineEntry, other: OutlineEntry | undefined): boolean {
  return one.label === other?.label && one.text === other.text && one.id === other.id && one.sign === other.sign;
}

/** The article's headings and what else stands out in it, to jump to; whole sections are moved by keys and buttons. */
export function Outline({ session }: { session: ArticleSession }) {
  const say = useSay();
  const seen = useEachFrame(session, look, same, pause);
  const writable = useStore(session.store, (view) => view.writable);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const jump = useCallback(
    (line: Line) => {
      // Who goes on to the text has left the line, though it may be drawn at its new place only now.
      moved.current = null;
      const entry = entryOf(session.state, line);
      if (entry) session.reveal(entry.position);
    },
    [session],
  );
  const move = useCallback(
    (line: Line, direction: -1 | 1) => {
      const entry = entryOf(session.state, line);
      if (!entry?.section || !session.writable) return;
      moved.current = entry.id;
      const change = ownUndo(moveSection(entry.position - 1, direction));
      change(session.state, (transaction) => session.dispatch(transaction));
    },
    [session],
  );
  // The line that was moved keeps the focus, at its new place.
  useLayoutEffect(() => {
    const at = seen?.entries.findIndex(({ id }) => id !== null && id === moved.current) ?? -1;
    moved.current = null;
    if (at >= 0) list.current?.children[at]?.querySelector('button')?.focus();
  }, [seen]);
  return (
    <nav className={styles.outline} aria-label={say('editor.outline')}>
      <h2>{say('editor.outline')}</h2>
      <ul ref={list}>
        {seen?.entries.map(({ id, section, sign, label, text }, index) => (
          // A part of the front has no id and stays where it is.
          <li key={id ?? index} className={section ? styles.section : undefined}>
            <Entry
              id={id}
              index={index}
              sign={sign}
              label={label}
              text={text}
              language={seen.language}
              here={seen.here === index}
              movable={Boolean(section) && writable}
              onJump={jump}
              onMove={move}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntryProps extends Line, Pick<OutlineEntry, 'sign' | 'label' | 'text'> {
  language: string;
  here: boolean;
  movable: boolean;
  onJump(line: Line): void;
  onMove(line: Line, direction: -1 | 1): void;
}

/** Letters that always fit into two lines. */
const shortest = 40;

/** One line of the outline, drawn anew only when it reads otherwise: a letter typed in a crosshead changes one of many. */
const Entry = memo(function Entry(props: EntryProps) {
  const { id, index, sign, label, text, language, here, movable, onJump, onMove } = props;
  const line: Line = { id, index };
  const say = useSay();
  const title = text || say(label);
  const byKey = (event: KeyboardEvent) => {
    const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!direction || !event.altKey || !movable) return;
    event.preventDefault();
    onMove(line, direction < 0 ? -1 : 1);
  };
  return (
    <>
      <button
        type="button"
        aria-current={here ? 'location' : undefined}
        aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        onClick={() => onJump(line)}
        onKeyDown={byKey}
      >
        <i aria-hidden="true">{sign}</i>
        {text ? (
          <span lang={language} data-long={text.length > shortest || undefined}>
            {text}
          </span>
        ) : (
          <span>{title}</span>
        )}
      </button>
      {movable && (
        <span className={styles.moves}>
          <IconButton
            icon="up"
            label={say('editor.moveSectionUp.of', { title })}
            tip={say('editor.moveSectionUp')}
            onClick={() => onMove(line, -1)}
          />
          <IconButton
            icon="down"
            label={say('editor.moveSectionDown.of', { title })}
            tip={say('editor.moveSectionDown')}
            onClick={() => onMove(line, 1)}
          />
        </span>
      )}
    </>
  );
});
