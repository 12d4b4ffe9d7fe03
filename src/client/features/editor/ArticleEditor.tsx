import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { type Audio, pictureWidths } from '#api/media.ts';
import { type BlockHost, BlockHostProvider } from '#blocks/BlockHost.tsx';
import { audioAddress } from '#page/audio.ts';
import { pictureAddress } from '#page/pictures.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import '#article/article.css';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { useArticleNamed } from '../../connection/useArticleNamed.ts';
import { usePictureRights } from '../../connection/usePictureRights.ts';
import type { WaitingPictures } from '../../connection/waitingPictures.ts';
import { Byline } from './Byline.tsx';
import { CellsWhenNeeded } from './cells/CellsWhenNeeded.tsx';
import { FormattingWhenNeeded } from './FormattingWhenNeeded.tsx';
import { fetchMargin } from './fetchMargin.ts';
import { InsertMenuWhenNeeded } from './InsertMenuWhenNeeded.tsx';
import { findArticles } from './otherArticles.ts';
import './manuscript.css';
import { ReceiptWhenNeeded } from './pasting/ReceiptWhenNeeded.tsx';
import type { FilesToUpload } from './pictures.ts';
import type { Portals } from './portals.ts';
import { ToolsWhenNeeded } from './ToolsWhenNeeded.tsx';
import { TypewriterWhenNeeded } from './TypewriterWhenNeeded.tsx';
import { useManuscript } from './useManuscript.ts';
import { useWritingLook } from './useWritingLook.ts';

interface ArticleEditorProps {
  session: ArticleSession;
  /** Stores pictures, at the server or here until that can be reached. */
  pictures: WaitingPictures;
  uploadAudio(file: Blob, name: string): Promise<Audio>;
  fetchLibrary: BlockHost['fetchLibrary'];
  /** Told of the editor, for what acts on it from outside; null when it is taken down. The same function at each render. */
  onEditor(editor: Editor | null): void;
}

/** The manuscript: kicker to body as one text, with what one needs at hand while writing in it. */
export function ArticleEditor({ session, pictures, uploadAudio, fetchLibrary, onEditor }: ArticleEditorProps) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const look = useWritingLook();
  const [files] = useState<FilesToUpload>(() => new Map());
  const manuscript = useManuscript(session, place, files);
  const margin = useFetched(fetchMargin, manuscript !== null);
  useEffect(() => {
    onEditor(manuscript?.editor ?? null);
  }, [manuscript, onEditor]);
  const waiting = useSyncExternalStore(pictures.subscribe, pictures.addresses);
  const host = useMemo<BlockHost>(
    () => ({
      upload: (file) => pictures.store(file, session.article),
      sentence: (failure) => problemSentence(say, failure),
      fetchPicture: async (block) => (await import('../../connection/bringPicture.ts')).bringPicture(session, block),
      uploadAudio: (file) => uploadAudio(file, file.name),
      giveFile: (block, file) => void files.set(block, file),
      takeFile(block) {
        const file = files.get(block);
        files.delete(block);
        return file;
      },
      pictureAddress: (picture, width, crop) => waiting.get(picture) ?? pictureAddress(picture, width, crop),
      widths: pictureWidths,
      audioAddress,
      fetchLibrary,
      usePictureRights,
      findArticles: (words) => findArticles(words, session.article),
      useArticleNamed,
    }),
    [pictures, waiting, uploadAudio, fetchLibrary, say, files, session],
  );
  return (
    <>
      {manuscript && <ToolsWhenNeeded editor={manuscript.editor} />}
      <div className="manuscript-frame" ref={frame} {...look}>
        <div ref={place} />
        {manuscript && (
          <BlockHostProvider host={host}>
            <PortalsOutlet portals={manuscript.portals} />
            <ErrorBoundary tool>{createPortal(<Byline session={session} />, manuscript.byline)}</ErrorBoundary>
            <ErrorBoundary tool>
              <TypewriterWhenNeeded editor={manuscript.editor} />
              {margin && <margin.Margin editor={manuscript.editor} frame={frame} />}
            </ErrorBoundary>
            <ErrorBoundary tool>
              <FormattingWhenNeeded editor={manuscript.editor} />
              <CellsWhenNeeded editor={manuscript.editor} />
            </ErrorBoundary>
            <ErrorBoundary tool>
              <InsertMenuWhenNeeded editor={manuscript.editor} frame={frame} />
            </ErrorBoundary>
          </BlockHostProvider>
        )}
      </div>
      {manuscript && <ReceiptWhenNeeded editor={manuscript.editor} session={session} />}
    </>
  );
}

function PortalsOutlet({ portals }: { portals: Portals }) {
  const shown = useSyncExternalStore(portals.subscribe, portals.snapshot);
  return shown.map(({ key, element, content }) => (
    <ErrorBoundary key={key} tool>
      {createPortal(content, element)}
    </ErrorBoundary>
  ));
}
