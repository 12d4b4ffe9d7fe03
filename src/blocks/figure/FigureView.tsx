import { type DragEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps } from '../blockView.ts';
import { cleanText } from '../cleanText.ts';
import './FigureView.css';

/** The picture of a figure, its description, and the way to choose another. */
export function FigureView({ id, attrs, editable, change }: BlockViewProps) {
  const say = useSay();
  const host = useBlockHost();
  const input = useRef<HTMLInputElement>(null);
  const [uploading, setUploading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const picture = String(attrs.picture);

  // `change` is a new function whenever the block changes; an upload that comes back must use the latest.
  const latest = useRef(change);
  latest.current = change;
  const upload = useCallback(
    async (file: File) => {
      setUploading(true);
      setFailure(null);
      try {
        const stored = await host.upload(file);
        latest.current({ picture: stored.id, width: stored.width, height: stored.height });
      } catch (error) {
        setFailure(host.sentence(error));
      } finally {
        setUploading(false);
      }
    },
    [host],
  );
  useEffect(() => {
    const file = id === null ? undefined : host.takeFile(id);
    if (file) void upload(file);
  }, [host, id, upload]);

  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file || !editable) return;
    event.preventDefault();
    void upload(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on, beside the button that does the same
    <div className="figure-place" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {picture !== '' && <Picture attrs={attrs} />}
      {editable && (
        <div className="figure-tools" data-empty={picture === '' || undefined}>
          <Button look={picture === '' ? 'line' : 'quiet'} disabled={uploading} onClick={() => input.current?.click()}>
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
          <span role="status">{uploading ? say('block.figure.uploading') : ''}</span>
          {picture === '' && !uploading && <span>{say('block.figure.drop')}</span>}
          {picture !== '' && <Description attrs={attrs} change={change} />}
          {failure && (
            <p role="alert" className="figure-failure">
              {failure}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Picture({ attrs }: Pick<BlockViewProps, 'attrs'>) {
  const say = useSay();
  const { pictureAddress, widths } = useBlockHost();
  const picture = String(attrs.picture);
  const address = (width: number) => pictureAddress(picture, width);
  const described = attrs.decorative ? '' : String(attrs.alt) || say('block.figure.noAlt');
  const size = Number(attrs.width) > 0 ? { width: Number(attrs.width), height: Number(attrs.height) } : {};
  return (
    <img
      src={address(widths[1] ?? 800)}
      srcSet={widths.map((width) => `${address(width)} ${width}w`).join(', ')}
      sizes="(min-width: 700px) 640px, 100vw"
      alt={described}
      draggable={false}
      {...size}
    />
  );
}

function Description({ attrs, change }: Pick<BlockViewProps, 'attrs' | 'change'>) {
  const say = useSay();
  const field = useId();
  const decorative = attrs.decorative === true;
  return (
    <>
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
    </>
  );
}
