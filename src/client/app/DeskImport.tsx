import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { call } from '../connection/call.ts';
import { paths } from './paths.ts';

const fetchImporting = async () => {
  const [{ ImportDialog }, { ReceiptTables }, { FetchPictures }, { fetchPicture }] = await Promise.all([
    import('../features/importing/ImportDialog.tsx'),
    import('../features/editor/pasting/ReceiptTables.tsx'),
    import('../features/editor/pasting/FetchPictures.tsx'),
    import('#api/imports.ts'),
  ]);
  return { ImportDialog, ReceiptTables, FetchPictures, fetchPicture };
};

interface DeskImportProps {
  /** The one that what is brought in is for; absent, the main one. */
  publication: string | undefined;
  className: string;
}

/** Files are taken in by a button, or dropped anywhere on the desk. */
export function DeskImport({ publication, className }: DeskImportProps): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const part = useFetched(fetchImporting, files !== null);
  // Before the desk is seen: a file dropped on a page that does not take it is what the browser goes to.
  useLayoutEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      setFiles((before) => before ?? dropped);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  const close = useCallback(() => {
    setFiles(null);
    void queries.invalidateQueries();
  }, [queries]);
  return (
    <>
      <Button icon="upload" aria-label={say('importing.button')} className={className} onClick={() => setFiles([])}>
        <span>{say('importing.button')}</span>
      </Button>
      {part && files && (
        <ErrorBoundary tool>
          <WithWords topic="importing">
            <part.ImportDialog
              files={files}
              publication={publication}
              pathOf={(article) => paths.article.replace('$id', article)}
              showReceipt={({ id, receipt, waiting }) => (
                <WithWords topic="receipt">
                  <part.FetchPictures
                    blocks={waiting.map(({ block }) => block)}
                    fetch={async (block) => void (await call(part.fetchPicture, { id, block }))}
                  />
                  <part.ReceiptTables receipt={receipt} />
                </WithWords>
              )}
              onClose={close}
            />
          </WithWords>
        </ErrorBoundary>
      )}
    </>
  );
}
