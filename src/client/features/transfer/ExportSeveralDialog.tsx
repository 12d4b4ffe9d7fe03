import { useState } from 'react';
import { exportArticles } from '#api/exports.ts';
import type { Problem } from '#api/problem.ts';
import { formatNamed } from '#formats/all.ts';
import { html } from '#formats/html/html.ts';
import { type Part, partNamed } from '#formats/part.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import { fetchFile } from '../../connection/fetchFile.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { DayChoice } from './DayChoice.tsx';
import styles from './Export.module.css';
import { FormatChoice } from './FormatChoice.tsx';
import { Losses } from './Losses.tsx';
import { type Media, MediaChoice } from './MediaChoice.tsx';

interface ExportSeveralDialogProps {
  /** What each article is called, by its id. */
  articles: ReadonlyMap<string, string>;
  /** Opens an article at the part that makes it fail; null where none does. */
  onOpen(article: string, part: Part | null): void;
  onClose(): void;
}

interface Failure {
  sentence: string;
  /** The article that lacks something, where it is one of them. */
  article: string | undefined;
  part: Part | null;
}

/** Takes several articles as the server has them: one list where the format is one, else a zip of files. */
export function ExportSeveralDialog({ articles, onOpen, onClose }: ExportSeveralDialogProps) {
  const say = useSay();
  const { show } = useToasts.getState();
  const [chosen, choose] = useStored('galley.exportFormat', html.name);
  const [undated, setUndated] = useState(false);
  const [media, setMedia] = useState<Media>('reference');
  const [refused, setRefused] = useState<{ asked: string; failures: readonly Failure[] } | null>(null);
  const [waiting, setWaiting] = useState(false);
  const format = formatNamed(chosen) ?? html;
  const asked = [format.name, media, undated].join(' ');
  // What kept another file from being written says nothing of this one.
  const failures = refused?.asked === asked ? refused.failures : [];
  const download = async () => {
    setWaiting(true);
    setRefused(null);
    try {
      const ids = [...articles.keys()].join(',');
      const { name, blob, takenOut, absent } = await fetchFile(exportArticles, {
        format: format.name,
        articles: ids,
        // A list names media by their addresses: there is nothing to choose.
        media: format.holds === 'article' ? media : 'reference',
        undated: undated ? 'allowed' : 'refused',
      });
      saveFile(blob, name, blob.type);
      const lacking = [
        ...(takenOut > 0 ? [say('export.takenOut', { count: takenOut })] : []),
        ...(absent > 0 ? [say('export.absent', { count: absent })] : []),
      ];
      if (lacking.length > 0) show(lacking.join(' '));
      onClose();
    } catch (problem) {
      const { others = [] } = problem as Partial<Problem>;
      setRefused({
        asked,
        failures: [problem, ...others].map((each) => {
          const { params } = each as Partial<Problem>;
          return {
            sentence: problemSentence(say, each),
            article: params?.article ? String(params.article) : undefined,
            part: partNamed(params ?? {}),
          };
        }),
      });
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Dialog title={say('export.several', { count: articles.size })} onClose={onClose}>
      <div className={styles.several}>
        <FormatChoice chosen={format.name} onFormat={choose} />
        <DayChoice format={format} undated={undated} onUndated={setUndated} />
        {format.holds === 'article' && <MediaChoice format={format} media={media} onMedia={setMedia} />}
        <Losses format={format} />
        {failures.map(({ sentence, article: lacking, part }) => (
          <Notice
            key={`${lacking} ${sentence}`}
            tone="stop"
            actions={lacking && <Button onClick={() => onOpen(lacking, part)}>{say('export.openArticle')}</Button>}
          >
            {lacking && <strong>{articles.get(lacking)}: </strong>}
            {sentence}
          </Notice>
        ))}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" icon="down" disabled={waiting} onClick={() => void download()}>
            {say('export.download')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
