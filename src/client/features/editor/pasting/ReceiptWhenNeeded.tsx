import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../../connection/ArticleSession.ts';
import { fetchReceipt } from './fetchReceipt.ts';
import { usePasteReceipt } from './receipt.store.ts';

/** The receipt of the last paste; its code is fetched with the first one. */
export function ReceiptWhenNeeded({ editor, session }: { editor: Editor; session: ArticleSession }) {
  const { receipt, close } = usePasteReceipt();
  const unreachable = useCallback(() => close(), [close]);
  const part = useFetched(fetchReceipt, receipt !== null, unreachable);
  if (!part || !receipt) return null;
  return (
    <ErrorBoundary tool>
      <WithWords topic="receipt">
        <part.PasteReceipt editor={editor} session={session} receipt={receipt} close={close} />
      </WithWords>
    </ErrorBoundary>
  );
}
