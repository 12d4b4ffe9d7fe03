import { useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps } from '../blockView.ts';
import { cleanText } from '../cleanText.ts';
import './AudioView.css';
import { playingTime } from './playingTime.ts';

/** The player, the way to choose a file, and where its words are written. */
export function AudioView({ attrs, editable, change }: BlockViewProps) {
  const say = useSay();
  const host = useBlockHost();
  const input = useRef<HTMLInputElement>(null);
  const [uploading, setUploading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const audio = String(attrs.audio);
  // An upload that comes back must use the latest: `change` is a new function whenever the block changes.
  const latest = useRef(change);
  latest.current = change;
  const upload = async (file: File) => {
    setUploading(true);
    setFailure(null);
    try {
      const stored = await host.uploadAudio(file);
      const facts = { audio: stored.id, duration: stored.duration, file: cleanText(stored.name) };
      if (!latest.current(facts)) useToasts.getState().show(say('block.gone'));
    } catch (error) {
      setFailure(host.sentence(error));
    } finally {
      setUploading(false);
    }
  };
  const about = [String(attrs.file), Number(attrs.duration) > 0 ? playingTime(Number(attrs.duration)) : ''];
  return (
    <>
      <div className="audio-place">
        {/* biome-ignore lint/a11y/useMediaCaption: its words are typed below */}
        {audio !== '' && <audio controls preload="metadata" src={host.audioAddress(audio)} />}
        {editable && (
          <div className="audio-tools" data-empty={audio === '' || undefined}>
            <Button
              look={audio === '' ? 'line' : 'quiet'}
              aria-disabled={uploading}
              onClick={() => uploading || input.current?.click()}
            >
              {say(audio === '' ? 'block.audio.choose' : 'block.audio.replace')}
            </Button>
            <input
              ref={input}
              type="file"
              accept="audio/*,.mp3,.m4a,.ogg,.oga,.opus,.wav"
              hidden
              onChange={(event) => {
                const file = event.target.files?.[0];
                // The same file can be chosen again after a failure.
                event.target.value = '';
                if (file) void upload(file);
              }}
            />
            <span role="status">{uploading ? say('block.figure.uploading') : ''}</span>
            {audio !== '' && <span className="audio-about">{about.filter((text) => text !== '').join(' · ')}</span>}
            {audio === '' && !uploading && <span>{say('block.audio.kinds')}</span>}
            {failure && (
              <p role="alert" className="audio-failure">
                {failure}
              </p>
            )}
          </div>
        )}
      </div>
      <p className="audio-words">{say('block.audio.transcript')}</p>
    </>
  );
}
