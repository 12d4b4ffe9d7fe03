import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Problem } from '#api/problem.ts';
import { announce } from '#ui/Announcer.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { type Say, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { announcement } from './announcing.ts';
import { asking } from './asking.ts';
import { blockGroups } from './blockGroups.ts';
import { carets, showCarets } from './carets.ts';
import { choosingBlocks } from './choosingBlocks.ts';
import { clipboard } from './clipboard.ts';
import { goOnCounting } from './counting.ts';
import { insertMenu } from './insertMenu.ts';
import { keys } from './keys.ts';
import { connect, createManuscript, hideFromReact } from './manuscript.ts';
import { nodeViews } from './nodeViews.ts';
import { keepWith, putFiles } from './pasting/fetchFiles.ts';
import { type FilesToUpload, insertPictures } from './pictures.ts';
import { Portals } from './portals.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';
import { scrolling } from './scrolling.ts';
import { surroundings } from './surroundings.ts';
import { typedBlocks } from './typedBlocks.ts';
import { typedMarks } from './typedMarks.ts';

/** The editor on the page, and the elements in it that React fills. */
export interface Manuscript {
  editor: Editor;
  portals: Portals;
  byline: HTMLElement;
}

/** Shows a session's article in an element for as long as the component lives; null until the article is there. */
export function useManuscript(
  session: ArticleSession,
  place: RefObject<HTMLElement | null>,
  files: FilesToUpload,
): Manuscript | null {
  const say = useSay();
  const opened = useOpened(session);
  const [manuscript, setManuscript] = useState<Manuscript | null>(null);
  useEffect(() => {
    if (!opened || !place.current) return;
    const { made, end } = open(session, place.current, files, say);
    setManuscript(made);
    // An article without a word is begun by typing; in any other one looks first.
    if (!hasWords(session.state.doc) && session.writable && document.activeElement === document.body) session.reveal(1);
    return () => {
      end();
      setManuscript(null);
    };
  }, [session, place, files, say, opened]);
  return manuscript;
}

const hasWords = (node: Node): boolean => node.isText || node.children.some(hasWords);

function useOpened(session: ArticleSession): boolean {
  const [opened, setOpened] = useState<ArticleSession | null>(null);
  const wanted = useRef(session);
  wanted.current = session;
  useEffect(() => {
    void session.ready.then(() => {
      if (wanted.current === session) setOpened(session);
    });
  }, [session]);
  return opened === session;
}

function open(session: ArticleSession, place: HTMLElement, files: FilesToUpload, say: Say) {
  const portals = new Portals();
  const byline = document.createElement('div');
  byline.className = 'byline';
  byline.contentEditable = 'false';
  const editor = createManuscript(session, [
    // Before the clipboard, which types over any other selection.
    choosingBlocks(),
    clipboard({
      insertPictures: (view, pictures, position) => insertPictures(view, files, pictures, position),
      insertFiles: (view, others, position) => void putFiles(view, session, others, position, say),
      waiting: files,
      setByHouse: (count) => useToasts.getState().show(say('paste.house', { count })),
      keep: (brought) => void keepWith(session, brought, say),
      refuse: ({ code, params }) => useToasts.getState().show(problemSentence(say, new Problem(code, params))),
    }),
    insertMenu(say),
    typedBlocks(),
    goOnCounting,
    ...typedMarks(),
    refuseTooLarge((why) => useToasts.getState().show(say(why))),
    keys(),
    asking,
    nodeViews(portals, say),
    surroundings(say('editor.write'), byline),
    blockGroups(),
    scrolling(),
    carets(),
  ]);
  editor.setOptions({
    editorProps: {
      attributes: {
        class: 'article manuscript',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say('editor.manuscript'),
        spellcheck: 'true',
        // Who may only read scrolls it by the keyboard.
        tabindex: '0',
      },
    },
  });
  // Put on the page when its plugins have drawn it, too: on the way Tiptap and ProseMirror ask for the page's selection, for
  // which a browser lays out everything, and a long manuscript is not yet in its groups then.
  editor.mount(document.createElement('div'));
  place.append(editor.view.dom);
  hideFromReact(editor.view.dom);
  const disconnect = connect(editor, session);
  editor.on('transaction', ({ transaction }) => {
    const words = announcement(transaction, editor.state, say);
    if (words !== null) announce(words);
  });
  const tellCarets = () => showCarets(editor.view, session.store.getState().present);
  tellCarets();
  const stop = session.store.subscribe((view, before) => {
    if (view.present !== before.present) tellCarets();
  });
  const end = () => {
    stop();
    disconnect();
    editor.destroy();
  };
  return { made: { editor, portals, byline }, end };
}
