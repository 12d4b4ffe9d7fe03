import { useQuery } from '@tanstack/react-query';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useRef, useState } from 'react';
import { formatNamed } from '#formats/all.ts';
import type { FormatDefinition } from '#formats/defineFormat.ts';
import { type Exported, exportFile } from '#formats/exportFile.ts';
import { fileName } from '#formats/fileName.ts';
import { html } from '#formats/html/html.ts';
import { mediaPaths } from '#formats/mediaPaths.ts';
import type { Outgoing } from '#formats/outgoing.ts';
import type { Part } from '#formats/part.ts';
import { print } from '#page/print.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { articleQuery } from '../../connection/article.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { Causes } from './Causes.tsx';
import { clientContext } from './clientContext.ts';
import { copyFile } from './copyFile.ts';
import { asksForDay, DayChoice } from './DayChoice.tsx';
import styles from './Export.module.css';
import { FilePreview } from './FilePreview.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { Losses } from './Losses.tsx';
import { type Media, MediaChoice } from './MediaChoice.tsx';
import { Missing } from './Missing.tsx';
import { PrintedPage, printFrame } from './PrintedPage.tsx';
import { packageOf, recordingTypes } from './packageOf.ts';
import { useOutgoing } from './useOutgoing.ts';
import { VersionChoice } from './VersionChoice.tsx';

interface ExportDialogProps {
  session: ArticleSession;
  newsroom: string;
  /** Closes the dialog and goes to the part of the article that a format needs, or that makes its file wrong. */
  onGoTo(part: Part): void;
  onClose(): void;
}

/** Writes the article as it stands here, with what has not been sent yet, or one of its versions, in a format: what it loses, what comes of it, and what is missing. */
export function ExportDialog({ session, newsroom, onGoTo, onClose }: ExportDialogProps) {
  const say = useSay();
  const { show } = useToasts.getState();
  const [chosen, choose] = useStored('galley.exportFormat', html.name);
  const [media, setMedia] = useState<Media>('reference');
  const format: FormatDefinition = formatNamed(chosen) ?? html;
  const printing = chosen === print.name;
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [undated, setUndated] = useState(false);
  const [version, setVersion] = useState<number | null>(null);
  const { data: head = 0 } = useQuery({ ...articleQuery(session.article), select: (row) => row.version });
  const { article, error, unsaved } = useOutgoing(session, version);
  const waits = unsaved && !printing && format.saysVersion === true;
  const state = useExported({ format, version, article: waits ? null : article, newsroom, undated });

  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const exported = waits || typeof state === 'string' || state instanceof Error ? null : state;
  const file = exported && 'file' in exported ? exported.file : null;
  const refused = refusal?.of === exported && refusal?.media === media ? refusal.by : null;
  const failure = error ?? [state, refused].find((each) => each instanceof Error) ?? null;
  const text = typeof file === 'string' ? file : null;
  const download = async () => {
    if (exported === null || file === null || article === null) return;
    setRefusal(null);
    const name = fileName(article, format);
    if (media === 'reference') return saveFile(file as BlobPart, name, format.mediaType);
    const context = clientContext(newsroom, undated);
    const paths = mediaPaths(format, context, await recordingTypes(article, context));
    const packed = await exportFile(format, [article], paths.context);
    if (!('file' in packed)) return setRefusal({ of: exported, media, by: packed });
    const { bytes, absent } = await packageOf(name, packed.file, paths, context);
    saveFile(new Uint8Array(bytes), name.replace(/\.[^.]+$/, '.zip'), 'application/zip');
    if (absent > 0) show(say('export.absent', { count: absent }));
  };
  const refuse = (by: Error) => exported && setRefusal({ of: exported, media, by });
  const copy = () => {
    if (text === null || article === null) return;
    copyFile(format, text, article).then(
      () => show(say('copy.article', { format: say(format.label) })),
      () => show(say('copy.failed')),
    );
  };
  return (
    <Dialog title={say('export.title')} place="large" onClose={onClose}>
      <div className={styles.export}>
        <div className={styles.choices}>
          <FormatChoice chosen={printing ? print.name : format.name} print onFormat={choose} />
          {!printing && article?.record.publishedAt === undefined && (
            <DayChoice format={format} undated={undated} onUndated={setUndated} />
          )}
          <VersionChoice article={session.article} head={head} version={version} onVersion={setVersion} />
          {!printing && <MediaChoice format={format} media={media} onMedia={setMedia} />}
          <Losses format={printing ? print : format} copy={article?.copy ?? null} />
        </div>
        {failure ? (
          <div className={styles.result}>
            <Notice tone="stop">{problemSentence(say, failure)}</Notice>
          </div>
        ) : printing && article ? (
          <PrintedPage article={article} newsroom={newsroom} frame={frame} onGoTo={onGoTo} onReady={setReady} />
        ) : article === null || !exported ? (
          <div className={styles.result} aria-busy="true">
            <p className={styles.note} role="status">
              {say(waits ? 'export.unsaved' : state === 'searching' ? 'export.searching' : 'export.writing')}
            </p>
          </div>
        ) : (
          <Result
            exported={refused && !(refused instanceof Error) ? refused : exported}
            article={article}
            format={format}
            doc={session.state.doc}
            onGoTo={onGoTo}
          />
        )}
        <div className={styles.buttons}>
          {printing ? (
            <Button look="main" disabled={!ready} onClick={() => frame.current && void printFrame(frame.current)}>
              {say('export.print')}
            </Button>
          ) : (
            <>
              <Button icon="copy" disabled={text === null} onClick={copy}>
                {say('export.copy')}
              </Button>
              <Button look="main" icon="down" disabled={file === null} onClick={() => download().catch(refuse)}>
                {say('export.download')}
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Why a download came to nothing. It is about what had been written then, until another is chosen. */
interface Refusal {
  of: Exported;
  media: Media;
  by: Exported | Error;
}

interface ResultProps {
  exported: Exported;
  article: Outgoing;
  format: FormatDefinition;
  /** The article as it is now, to which one goes. */
  doc: Node;
  onGoTo(part: Part): void;
}

function Result({ exported, article, format, doc, onGoTo }: ResultProps) {
  const say = useSay();
  if ('missing' in exported)
    return (
      <div className={styles.result}>
        <Missing missing={exported.missing.map(({ need }) => need)} onGoTo={onGoTo} />
      </div>
    );
  if ('causes' in exported)
    return (
      <div className={styles.result}>
        <WithWords topic="details">
          <Causes causes={exported.causes} copy={article.copy} doc={doc} onGoTo={onGoTo} />
        </WithWords>
      </div>
    );
  const { file, takenOut } = exported;
  return (
    <div className={styles.result}>
      <p className={styles.note} role="status">
        {say('export.valid', { name: fileName(article, format), size: Math.max(1, Math.round(file.length / 1024)) })}
        {takenOut > 0 && ` ${say('export.takenOut', { count: takenOut })}`}
        {asksForDay(format) && article.record.publishedAt === undefined && ` ${say('export.isUndated')}`}
      </p>
      <FilePreview file={file} format={format} />
    </div>
  );
}

interface Wanted {
  format: FormatDefinition;
  version: number | null;
  article: Outgoing | null;
  newsroom: string;
  undated: boolean;
}

/** How far a file is: written, or why there is none; until then what takes its time. */
type State = 'writing' | 'searching' | Exported | Error;

/** The file in a format, written again when the article changes. */
function useExported({ format, version, article, newsroom, undated }: Wanted): State {
  const [known, setKnown] = useState<(Pick<Wanted, 'format' | 'version'> & { state: State }) | null>(null);
  useEffect(() => {
    if (!article) return;
    let current = true;
    const keep = (state: State) => {
      if (current) setKnown({ format, version, state });
    };
    const searching = async () => {
      keep('searching');
      // The browser draws, and hears keys, before the next step.
      await new Promise((resolve) => setTimeout(resolve));
      if (!current) throw new Error('Nobody waits for it');
    };
    exportFile(format, [article], clientContext(newsroom, undated), searching).then(keep, keep);
    return () => {
      current = false;
    };
  }, [format, version, article, newsroom, undated]);
  return known?.format === format && known.version === version ? known.state : 'writing';
}
