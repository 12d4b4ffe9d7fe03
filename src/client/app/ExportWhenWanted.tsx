import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { partNode } from '#formats/part.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { wantField } from '../connection/wantedField.store.ts';
import { fetchTransfer } from '../features/transfer/fetchTransfer.ts';
import { showExport, useExporting } from './exporting.store.ts';
import { useMe } from './useMe.ts';

/** The dialog that exports the open article; its code and words are fetched when it is first wanted. */
export function ExportWhenWanted({ session }: { session: ArticleSession }) {
  const say = useSay();
  const { newsroom } = useMe();
  const open = useExporting((exporting) => exporting.open);
  const close = useCallback(() => showExport(false), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    showExport(false);
  }, [say]);
  useEffect(() => close, [close]);
  const transfer = useFetched(fetchTransfer, open, unreachable);
  if (!open || !transfer) return null;
  return (
    <WithWords topic="outputs">
      <transfer.ExportDialog
        session={session}
        newsroom={newsroom}
        onClose={close}
        onGoTo={(part) => {
          // While the dialog is open the manuscript is inert and cannot take the focus: it goes first.
          flushSync(close);
          const found = partNode(session.state.doc, part);
          if (found) session.reveal(found.position + 1);
          else if (part.kind === 'field') wantField(part.field);
        }}
      />
    </WithWords>
  );
}
