import { closeHistory } from '@tiptap/pm/history';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { showSource, useSources } from './sources.store.ts';

const fetchSource = async () => {
  const [{ SourceDialog }, { ReceiptTables }, { pieceSlice }, { insertSlice }] = await Promise.all([
    import('../features/sources/SourceDialog.tsx'),
    import('../features/editor/pasting/ReceiptTables.tsx'),
    import('../features/editor/pasting/pieceSlice.ts'),
    import('../features/editor/pasting.ts'),
  ]);
  return { SourceDialog, ReceiptTables, pieceSlice, insertSlice };
};

/** The receipts of what came into the open article; their code and words are fetched when one is first wanted. */
export function SourceWhenWanted({ session }: { session: ArticleSession }) {
  const say = useSay();
  const open = useSources((sources) => sources.open);
  const writable = useStore(session.store, (view) => view.writable);
  const close = useCallback(() => showSource(null), []);
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    close();
  }, [say, close]);
  useEffect(() => close, [close]);
  const part = useFetched(fetchSource, open !== null, unreachable);
  if (open === null || !part) return null;
  const putBack = (html: string) => {
    close();
    session.dispatch(closeHistory(part.insertSlice(session.state.tr, part.pieceSlice(html))));
    session.reveal(session.state.selection.head);
  };
  return (
    <WithWords topic="receipt">
      <part.SourceDialog
        session={session}
        source={open === 'newest' ? null : open}
        showReceipt={(receipt) => <part.ReceiptTables receipt={receipt} {...(writable ? { putBack } : {})} />}
        onClose={close}
      />
    </WithWords>
  );
}
