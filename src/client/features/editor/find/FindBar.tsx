import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { releaseKeys } from '#ui/heldKeys.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { type Say, useSay, WithWords } from '#ui/useSay.tsx';
import { keyForAria } from '../keyLabel.ts';
import { useTools } from '../tools.store.ts';
import { useOfEditor } from '../useOfEditor.ts';
import styles from './FindBar.module.css';
import { Finder, type FinderView } from './Finder.ts';
import type { Query } from './pattern.ts';

const options = [
  { name: 'matchCase', sign: 'Aa', word: 'find.matchCase' },
  { name: 'wholeWord', sign: '|ab|', word: 'find.wholeWord' },
  { name: 'regular', sign: '.*', word: 'find.regular' },
] as const;

/** What was last looked for, kept while the app is open. */
let remembered: Query = { words: '', matchCase: false, wholeWord: false, regular: false };
let rememberedWords = '';
/** The words of the match one was at when the bar was closed. */
let lastFound: string | null = null;

interface FindBarProps {
  editor: Editor;
  replacing: boolean;
  /** Counts how often the bar was asked for. */
  asked: number;
}

/** The bar above the manuscript that finds and replaces in it. */
export function FindBar(props: FindBarProps) {
  const finder = useFinder(props.editor);
  return (
    finder && (
      <WithWords topic="find">
        <Bar finder={finder} {...props} />
      </WithWords>
    )
  );
}

function Bar({ editor, finder, replacing, asked }: FindBarProps & { finder: Finder }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(remembered);
  const [words, setWords] = useState(rememberedWords);
  const { askFind, closeAll } = useTools();
  const origin = useRef(0);
  const isFresh = useRef(false);

  // Asked for, and again: what is selected in the text is looked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked is the wish itself
  useEffect(() => {
    const { from, to } = editor.state.selection;
    origin.current = from;
    const typed = releaseKeys();
    const selected = editor.state.doc.textBetween(from, to, '\n');
    const isMeant = editor.view.hasFocus() && selected !== '' && selected.length < 200 && !selected.includes('\n');
    field.current?.focus();
    if (typed !== '') setQuery((before) => ({ ...before, words: typed }));
    // What an expression has found is selected when one comes back: the expression is still what is looked for.
    else if (isMeant && !(remembered.regular && selected === lastFound))
      setQuery((before) => ({ ...before, words: selected, regular: false }));
    // What is typed next takes the place of what stands there, unless that is its own beginning.
    isFresh.current = typed === '';
    if (isFresh.current) field.current?.select();
  }, [editor, asked]);

  // Selected as soon as React has put the words in: no key comes between.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what is selected
  useLayoutEffect(() => {
    if (isFresh.current) field.current?.select();
  }, [query.words]);

  useEffect(() => {
    remembered = query;
    void finder.search(query, origin.current);
  }, [finder, query]);

  useEffect(() => {
    rememberedWords = words;
  }, [words]);

  const leave = () => {
    const { from, to } = editor.state.selection;
    lastFound = finder.store.getState().place > 0 ? editor.state.doc.textBetween(from, to, '\n') : null;
    closeAll();
    editor.view.focus();
  };
  const go = (way: 1 | -1) => {
    if (way === 1) finder.next();
    else finder.previous();
    origin.current = editor.state.selection.from;
  };
  const keys = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') leave();
    else if (event.key === 'F3') go(event.shiftKey ? -1 : 1);
    else if (command && event.key.toLowerCase() === 'f') field.current?.select();
    else if (command && event.key.toLowerCase() === 'h') askFind(!replacing);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const writable = useOfEditor(editor, ({ isEditable }) => isEditable);
  return (
    <search className={styles.bar} aria-label={say('find.title')} onKeyDown={keys}>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.field}
          aria-label={say('find.words')}
          placeholder={say('find.words')}
          value={query.words}
          maxLength={1_000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            isFresh.current = false;
            setQuery({ ...query, words: event.target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          }}
        />
        <FinderStatus finder={finder} query={query} say={say} />
        <div className={styles.controls}>
          <fieldset className={styles.options} aria-label={say('find.options')}>
            {options.map(({ name, sign, word }) => (
              <button
                key={name}
                type="button"
                className={styles.option}
                aria-label={say(word)}
                title={say(word)}
                aria-pressed={query[name]}
                onClick={() => setQuery({ ...query, [name]: !query[name] })}
              >
                {sign}
              </button>
            ))}
          </fieldset>
          <IconButton
            icon="up"
            label={say('find.previous')}
            aria-keyshortcuts={keyForAria('Shift-F3')}
            onClick={() => go(-1)}
          />
          <IconButton icon="down" label={say('find.next')} aria-keyshortcuts="F3" onClick={() => go(1)} />
          <IconButton icon="close" label={say('find.close')} side="left" onClick={leave} />
        </div>
      </div>
      {replacing && writable && (
        <div className={styles.row}>
          <input
            className={styles.field}
            aria-label={say('find.with')}
            placeholder={say('find.with')}
            value={words}
            maxLength={1_000}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (event.ctrlKey || event.metaKey) void finder.replaceAll(words);
              else void finder.replace(words);
            }}
          />
          <Button onClick={() => void finder.replace(words)}>{say('find.replace')}</Button>
          <Button aria-keyshortcuts={keyForAria('Mod-Enter')} onClick={() => void finder.replaceAll(words)}>
            {say('find.replaceAll')}
          </Button>
        </div>
      )}
    </search>
  );
}

/** How many there are and which one this is, for eye and ear. */
function FinderStatus({ finder, query, say }: { finder: Finder; query: Query; say: Say }) {
  const view = useStore(finder.store);
  const bad = view.problem !== null || (query.words !== '' && view.count === 0 && view.replaced === null);
  return (
    <span className={styles.status} role="status" aria-label={say('find.status')} data-bad={bad || undefined}>
      {sentence(view, query, say)}
    </span>
  );
}

function sentence({ count, place, problem, replaced }: FinderView, { words }: Query, say: Say): string {
  if (problem) return say(`find.${problem}`);
  if (replaced !== null) return say('find.replaced', { count: replaced });
  if (words === '') return '';
  if (count === 0) return say('find.none');
  return place > 0 ? say('find.place', { place, count }) : say('find.matches', { count });
}

/** A search for as long as the bar is open. */
function useFinder(editor: Editor): Finder | null {
  const [finder, setFinder] = useState<Finder | null>(null);
  useEffect(() => {
    const opened = new Finder(editor);
    setFinder(opened);
    return () => {
      opened.end();
      setFinder(null);
    };
  }, [editor]);
  return finder;
}
