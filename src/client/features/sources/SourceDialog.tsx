import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { getOriginal } from '#api/imports.ts';
import { fairCopy } from '#article/fairCopy.ts';
import { articleTree } from '#article/html.ts';
import { treeText } from '#formats/reading/counts.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { fetchFile } from '../../connection/fetchFile.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { SideBySide } from './SideBySide.tsx';
import styles from './Sources.module.css';
import { sourceQuery, sourcesQuery } from './sources.queries.ts';
import { sourceTitle } from './sourceTitle.ts';

interface SourceDialogProps {
  session: ArticleSession;
  /** Null: the newest. */
  source: string | null;
  showReceipt(receipt: Receipt): ReactNode;
  onClose(): void;
}

const views = ['receipt', 'compare'] as const;

/** The receipt of something that came into the article, and its original beside what became of it. */
export function SourceDialog({ session, source, showReceipt, onClose }: SourceDialogProps) {
  const say = useSay();
  const { language } = useLanguage();
  const [view, setView] = useState<(typeof views)[number]>('receipt');
  const [failure, setFailure] = useState<string | null>(null);
  const id = session.article;
  const { data: sources } = useQuery(sourcesQuery(id));
  const chosen = source ?? sources?.[0]?.id ?? null;
  const { data: whole, error } = useQuery({ ...sourceQuery(id, chosen ?? ''), enabled: chosen !== null });
  const download = () =>
    fetchFile(getOriginal, { id, source: chosen ?? '' }).then(
      ({ name, blob }) => saveFile(blob, name, 'application/octet-stream'),
      (reason: unknown) => setFailure(problemSentence(say, reason)),
    );
  const receipt = whole?.receipt as Receipt | undefined;
  return (
    <Dialog title={say('receipt.dialog')} place="large" onClose={onClose}>
      <div className={styles.dialog}>
        {sources?.length === 0 && <p>{say('receipt.none')}</p>}
        {error && <p role="alert">{problemSentence(say, error)}</p>}
        {whole && receipt && (
          <>
            <p>{sourceTitle(say, language, whole)}</p>
            <div className={styles.head}>
              <Segments<(typeof views)[number]>
                label={say('receipt.view')}
                value={view}
                options={views.map((value) => ({ value, label: say(`receipt.view.${value}`) }))}
                onChange={setView}
              />
              {whole.original && (
                <Button look="quiet" icon="download" onClick={() => void download()}>
                  {say('receipt.original')}
                </Button>
              )}
            </div>
            {failure && <p role="alert">{failure}</p>}
            {view === 'receipt' && showReceipt(receipt)}
            {view === 'compare' && (
              <SideBySide
                original={whole.text}
                article={treeText(articleTree(fairCopy(session.state.doc)))}
                setAside={receipt.setAside}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
