import { useNavigate } from '@tanstack/react-router';
import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { can } from '#article/permissions.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { useTheme } from '#ui/useTheme.tsx';
import { type ArticleHere, appCommands, type DeskHere, type Here } from './appCommands.ts';
import { showCommands, useCommandCenter } from './commandCenter.store.ts';
import { fetchCommands } from './fetchCommands.ts';
import { keyPressed } from './keyPressed.ts';
import { paths } from './paths.ts';
import { useMe } from './useMe.ts';

interface CommandCenterProps {
  desk?: DeskHere;
  article?: ArticleHere;
  /** The manuscript's editor, whose commands come first. */
  editor?: RefObject<Editor | null>;
  /** What a key opens on this screen beside the app's commands; null where that is nothing. The same function at each render. */
  opens?(event: KeyboardEvent): (() => void) | null;
}

/** Hears the keys of the app's commands, and opens the palette and the sheet of shortcuts. Stands once on each screen. */
export function CommandCenter({ desk, article, editor, opens }: CommandCenterProps) {
  const say = useSay();
  const { me } = useMe();
  const navigate = useNavigate();
  const [theme, setTheme] = useTheme();
  const { language, setLanguage } = useLanguage();
  const open = useCommandCenter((center) => center.open);
  const here: Here = {
    show: showCommands,
    go: (to) => void navigate({ to: paths[to] }),
    mayManagePeople: can(me.role, 'people'),
    theme,
    setTheme,
    language,
    setLanguage,
    desk,
    article,
  };
  const current = useRef(here);
  useLayoutEffect(() => {
    current.current = here;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // Panels and stages have no keys: their commands need not be made at each one.
      const command = appCommands.find(({ key }) => key && keyPressed(event, key));
      const does = command ? command.does(current.current) : opens?.(event);
      if (!does) return;
      // Above a dialog nothing else opens, and what it covers stays as it is. Looked for last: it costs a walk over the page.
      const covered = document.querySelector('dialog:modal') !== null;
      if (covered && !command) return;
      event.preventDefault();
      if (!covered) does();
      else if (command && command.name === useCommandCenter.getState().open) showCommands(null);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      showCommands(null);
    };
  }, [opens]);
  const close = useCallback(() => showCommands(null), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    close();
  }, [say, close]);
  const fetched = useFetched(fetchCommands, open !== null, unreachable);
  if (!fetched || open === null) return null;
  return <fetched.CommandLists open={open} here={here} editor={editor?.current ?? null} onClose={close} />;
}
