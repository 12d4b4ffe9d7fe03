import { useNavigate } from '@tanstack/react-router';
import { useCallback, useLayoutEffect } from 'react';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { fetchHelp } from '../features/help/fetchHelp.ts';
import { showHelp, useHelp } from './help.store.ts';
import { paths } from './paths.ts';

/** The help, on F1 and by its button; its code and words are fetched when they are first wanted. */
export function HelpWhenWanted() {
  const say = useSay();
  const navigate = useNavigate();
  const open = useHelp((help) => help.open);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.defaultPrevented) return;
      event.preventDefault();
      showHelp(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const close = useCallback(() => showHelp(false), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    showHelp(false);
  }, [say]);
  const fetched = useFetched(fetchHelp, open, unreachable);
  if (!open || !fetched) return null;
  return (
    <fetched.Help
      onClose={close}
      onStatus={() => {
        close();
        void navigate({ to: paths.status });
      }}
    />
  );
}
