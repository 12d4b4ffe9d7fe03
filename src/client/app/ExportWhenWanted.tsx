import { useCallback, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { type Part, partNode } from '#formats/part.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { wantField } from '../connection/wantedField.store.ts';
import { fetchTransfer } from '../features/transfer/fetchTransfer.ts';
import { showExport, useExporting, wantPart } from './exporting.store.ts';
import { useMe } from './useMe.ts';

interface ExportWhenWantedProps {
  session: ArticleSession;
  /** Whether there is a manuscript to go to. */
  editorThere: boolean;
}

/** The dialog that exports the open article; its code and words are fetched when it is first wanted. */
export function ExportWhenWanted({ session, editorThere }: ExportWhenWantedProps) {
  const say = useSay();
  const { newsroom } = useMe();
  const open = useExporting((exporting) => exporting.open);
  const close = useCallback(() => showExport(false), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    showExport(false);
  }, [say]);
  useEffect(() => close, [close]);
  const wanted = useExporting((exporting) => exporting.wanted);
  useEffect(() => {
    if (!wanted || !editorThere) return;
    wantPart(null);
    // What somebody has taken out since: the dialog says what is wrong now.
    if (wanted.article === session.article && !goTo(session, wanted.part)) showExport(true);
  }, [wanted, editorThere, session]);
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
          goTo(session, part);
        }}
      />
    </WithWords>
  );
}

/** Brings a part of the open article before the eyes; false where there is no such part. */
function goTo(session: ArticleSession, part: Part): boolean {
  const found = partNode(session.state.doc, part);
  if (found) session.reveal(found.position + 1);
  else if (part.kind === 'field') wantField(part.field);
  return found !== null || part.kind === 'field';
}
