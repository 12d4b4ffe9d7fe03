import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#ui/Button.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useBlockHost } from '../BlockHost.tsx';
import type { BlockViewProps } from '../blockView.ts';
import './GalleryView.css';

/** More pictures for a gallery, from files or from the library. Each is a figure, moved and removed as any block. */
export function GalleryView({ editable, add }: BlockViewProps) {
  const say = useSay();
  const host = useBlockHost();
  const input = useRef<HTMLInputElement>(null);
  const [choosing, setChoosing] = useState(false);
  const Library = useFetched(host.fetchLibrary, choosing, () => setChoosing(false));
  if (!editable) return null;
  const addFiles = (files: readonly File[]) => {
    const ids = add(
      'figure',
      files.map(() => ({})),
    );
    for (const [index, id] of ids.entries()) {
      const file = files[index];
      if (file) host.giveFile(id, file);
    }
  };
  return (
    <div className="gallery-tools">
      <Button icon="plus" onClick={() => input.current?.click()}>
        {say('block.gallery.add')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) addFiles(files);
        }}
      />
      <Button look="quiet" onClick={() => setChoosing(true)}>
        {say('block.gallery.library')}
      </Button>
      {choosing &&
        Library &&
        createPortal(
          <Library
            onChosen={({ id, width, height, alt, caption, credit }) => {
              setChoosing(false);
              add('figure', [{ attrs: { picture: id, width, height, alt }, words: { caption, credit } }]);
            }}
            onClose={() => setChoosing(false)}
          />,
          document.body,
        )}
    </div>
  );
}
