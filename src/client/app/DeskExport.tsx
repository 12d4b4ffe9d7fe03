import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { askExport, useDeskExport } from '../features/desk/desk.store.ts';
import { fetchTransfer } from '../features/transfer/fetchTransfer.ts';
import { showExport, wantPart } from './exporting.store.ts';
import { paths } from './paths.ts';

/** The dialog that exports articles of the desk; its code and words are fetched when it is first wanted. */
export function DeskExport() {
  const say = useSay();
  const navigate = useNavigate();
  const articles = useDeskExport((asked) => asked.articles);
  const close = useCallback(() => askExport(null), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    askExport(null);
  }, [say]);
  useEffect(() => close, [close]);
  const transfer = useFetched(fetchTransfer, articles !== null, unreachable);
  if (!articles || !transfer) return null;
  return (
    <WithWords topic="outputs">
      <transfer.ExportSeveralDialog
        articles={articles}
        onClose={close}
        onOpen={(id, part) => {
          // What is no part of the article, the dialog says there again.
          if (part) wantPart({ article: id, part });
          else showExport(true);
          void navigate({ to: paths.article, params: { id } });
        }}
      />
    </WithWords>
  );
}
