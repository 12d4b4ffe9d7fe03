import { closeHistory } from '@tiptap/pm/history';
import { useStore } from 'zustand';
import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { pieceSlice } from '../features/editor/pasting/pieceSlice.ts';
import { ReceiptTables } from '../features/editor/pasting/ReceiptTables.tsx';
import { insertSlice } from '../features/editor/pasting.ts';
import { SourceDialog } from '../features/sources/SourceDialog.tsx';

interface ArticleSourceProps {
  session: ArticleSession;
  /** Null for the newest. */
  source: string | null;
  onClose(): void;
}

/** The receipt of something that came into the open article; what was set aside is put back at the caret. */
export function ArticleSource({ session, source, onClose }: ArticleSourceProps) {
  const writable = useStore(session.store, (view) => view.writable);
  const putBack = (html: string) => {
    onClose();
    session.dispatch(closeHistory(insertSlice(session.state.tr, pieceSlice(html))));
    session.reveal(session.state.selection.head);
  };
  return (
    <WithWords topic="receipt">
      <SourceDialog
        session={session}
        source={source}
        showReceipt={(receipt) => <ReceiptTables receipt={receipt} {...(writable ? { putBack } : {})} />}
        onClose={onClose}
      />
    </WithWords>
  );
}
