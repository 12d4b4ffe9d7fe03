import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#ui/Button.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import { useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps, StoredPicture } from '../blockView.ts';
import { cleanText } from '../cleanText.ts';
import type { Framing } from './CropDialog.tsx';
import { readCrop, readPoint, writeCrop, writePoint } from './crop.ts';
import { figure } from './figure.ts';

const fetchCropping = () => import('./CropDialog.tsx');

/** Under a figure's picture: another one, its part that is shown, its place on the page, and its description. */
export function FigureTools({ id, attrs, emptyParts, change, follow }: BlockViewProps) {
  const say = useSay();
  const host = useBlockHost();
  const tools = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [uploading, setUploading] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [cropping, setCropping] = useState(false);
  const picture = String(attrs.picture);

  // `change` is a new function whenever the block changes; an upload that comes back must use the latest.
  const latest = useRef({ attrs, change, follow });
  latest.current = { attrs, change, follow };
  const show = useCallback(({ id, width, height, caption, credit, alt }: StoredPicture) => {
    const { attrs: before, change: put } = latest.current;
    const framed = { picture: id, width, height, crop: '', focus: '', address: '' };
    // What was said of another picture and whose that was is not true of this one; the caption is the writer's.
    if (before.picture !== '' && before.picture !== id)
      return put({ ...framed, alt: cleanText(alt), decorative: false }, { caption }, { credit: cleanText(credit) });
    return put({ ...framed, ...(before.alt === '' && alt !== '' ? { alt: cleanText(alt) } : {}) }, { caption, credit });
  }, []);
  const upload = useCallback(
    async (file: File) => {
      setUploading(true);
      setFailure(null);
      try {
        if (!show(await host.upload(file))) useToasts.getState().show(say('block.gone'));
      } catch (error) {
        setFailure(host.sentence(error));
      } finally {
        setUploading(false);
      }
    },
    [host, show, say],
  );
  const address = picture === '' ? String(attrs.address) : '';
  const bring = async () => {
    if (id === null) return;
    setUploading(true);
    setFailure(null);
    await host.fetchPicture(id).catch((error: unknown) => setFailure(host.sentence(error)));
    setUploading(false);
  };
  useEffect(() => {
    const file = id === null ? undefined : host.takeFile(id);
    if (file) void upload(file);
  }, [host, id, upload]);
  const uploadAll = useCallback(
    ([first, ...others]: readonly File[]) => {
      if (first) void upload(first);
      const ids = latest.current.follow(others.map(() => ({})));
      for (const [index, block] of ids.entries()) {
        const file = others[index];
        if (file) host.giveFile(block, file);
      }
    },
    [host, upload],
  );
  useDrop(tools, uploadAll);

  const Library = useFetched(host.fetchLibrary, choosing, () => setChoosing(false));
  const cropDialog = useFetched(fetchCropping, cropping, () => setCropping(false));
  const framing: Framing = { crop: readCrop(String(attrs.crop)), focus: readPoint(String(attrs.focus)) };
  const frame = ({ crop, focus }: Framing) => {
    setCropping(false);
    change({ crop: writeCrop(crop), focus: writePoint(focus) });
  };
  return (
    <div ref={tools} className="figure-tools" data-empty={picture === '' || undefined}>
      {address !== '' && (
        <>
          <span className="figure-elsewhere">{say('block.figure.elsewhere', { host: new URL(address).host })}</span>
          <Button aria-disabled={uploading} onClick={() => uploading || void bring()}>
            {say('block.figure.fetch')}
          </Button>
        </>
      )}
      <Button
        look={picture === '' ? 'line' : 'quiet'}
        aria-disabled={uploading}
        onClick={() => uploading || input.current?.click()}
      >
        {say(picture === '' ? 'block.figure.choose' : 'block.figure.replace')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after a failure.
          event.target.value = '';
          if (file) void upload(file);
        }}
      />
      <Button look="quiet" aria-disabled={uploading} onClick={() => uploading || setChoosing(true)}>
        {say('block.figure.library')}
      </Button>
      {picture !== '' && (
        <>
          <Button look="quiet" disabled={Number(attrs.width) === 0} onClick={() => setCropping(true)}>
            {say('block.figure.crop')}
          </Button>
          <Placement attrs={attrs} change={change} />
        </>
      )}
      <span role="status">{uploading ? say('block.figure.uploading') : ''}</span>
      {picture === '' && !uploading && <span>{say('block.figure.drop')}</span>}
      {picture !== '' && <Description attrs={attrs} change={change} />}
      {picture !== '' && emptyParts.includes('credit') && <p className="figure-hint">{say('block.figure.noCredit')}</p>}
      {failure && (
        <p role="alert" className="figure-failure">
          {failure}
        </p>
      )}
      {choosing &&
        Library &&
        createPortal(
          <Library
            onChosen={(stored) => {
              setChoosing(false);
              show(stored);
            }}
            onClose={() => setChoosing(false)}
          />,
          document.body,
        )}
      {cropping && cropDialog && (
        <cropDialog.CropDialog
          address={host.pictureAddress(picture, host.widths.at(-1) ?? 1600, '')}
          size={{ width: Number(attrs.width), height: Number(attrs.height) }}
          framing={framing}
          onDone={frame}
          onClose={() => setCropping(false)}
        />
      )}
    </div>
  );
}

/** A file that is dropped on the figure goes into it; more of them become figures behind it. */
function useDrop(tools: React.RefObject<HTMLElement | null>, uploadAll: (files: readonly File[]) => void): void {
  useEffect(() => {
    const place = tools.current?.parentElement;
    if (!place) return;
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      uploadAll(files);
    };
    place.addEventListener('dragover', allow);
    place.addEventListener('drop', drop);
    return () => {
      place.removeEventListener('dragover', allow);
      place.removeEventListener('drop', drop);
    };
  }, [tools, uploadAll]);
}

function Placement({ attrs, change }: Pick<BlockViewProps, 'attrs' | 'change'>) {
  const say = useSay();
  const { values, read } = figure.attrs.placement;
  return (
    <Segments
      label={say('block.figure.placement')}
      value={read(String(attrs.placement))}
      options={values.map((value) => ({ value, label: say(`block.figure.placement.${value}` satisfies Word) }))}
      onChange={(placement) => change({ placement })}
    />
  );
}

function Description({ attrs, change }: Pick<BlockViewProps, 'attrs' | 'change'>) {
  const say = useSay();
  const field = useId();
  const decorative = attrs.decorative === true;
  return (
    <div className="figure-description">
      <label htmlFor={field} className="visually-hidden">
        {say('block.figure.alt')}
      </label>
      <input
        id={field}
        className="figure-alt"
        value={String(attrs.alt)}
        placeholder={say('block.figure.alt')}
        maxLength={2000}
        disabled={decorative}
        onChange={(event) => change({ alt: cleanText(event.target.value) })}
      />
      <label className="figure-decorative">
        <input
          type="checkbox"
          checked={decorative}
          onChange={(event) => change({ decorative: event.target.checked })}
        />
        {say('block.figure.decorative')}
      </label>
    </div>
  );
}
