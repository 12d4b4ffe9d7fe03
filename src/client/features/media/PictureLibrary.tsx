import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useRef, useState } from 'react';
import type { LibraryProps } from '#blocks/blockView.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { type Say, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { libraryQuery } from './media.queries.ts';
import { PictureGrid } from './PictureGrid.tsx';
import styles from './PictureLibrary.module.css';
import { PictureRecord } from './PictureRecord.tsx';

interface PictureLibraryProps extends LibraryProps {
  /** Whether this person may say what a picture shows and whose it is. */
  mayDescribe: boolean;
  /** Whether this person may say how a picture may be used, and until when. */
  mayLicense: boolean;
}

const foundSentence = (say: Say, search: string, count: number) =>
  count > 0 ? say('library.count', { count }) : say(search === '' ? 'library.empty' : 'library.nothing');

/** Every picture of the newsroom, searched by what is said of it, newest first: to use one again, and to keep its record. */
export function PictureLibrary({ onChosen, onClose, mayDescribe, mayLicense }: PictureLibraryProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const found = useInfiniteQuery(libraryQuery(useDeferredValue(search)));
  const pictures = found.data?.pages.flatMap((page) => page.pictures) ?? [];
  const chosen = pictures.find(({ id }) => id === chosenId) ?? null;
  const hint = useId();
  return (
    <Dialog title={say('library.title')} place="large" onClose={onClose}>
      <div className={styles.library}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: from the search one goes down into what it found */}
        <div
          className={styles.search}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            list.current?.focus();
          }}
        >
          <SearchField label={say('library.search')} value={search} onChange={setSearch} />
          <p role="status" className={styles.count}>
            {found.isSuccess && foundSentence(say, search, pictures.length)}
          </p>
        </div>
        {found.error && <p role="alert">{problemSentence(say, found.error)}</p>}
        <div className={styles.parts} data-chosen={chosen !== null || undefined}>
          <div className={styles.found}>
            <PictureGrid
              ref={list}
              describedBy={hint}
              pictures={pictures}
              chosen={chosen}
              onChoose={({ id }) => setChosenId(id)}
              onUse={onChosen}
            />
            {found.hasNextPage && (
              <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {say('library.more')}
              </Button>
            )}
          </div>
          {chosen && (
            <PictureRecord
              key={chosen.id}
              picture={chosen}
              mayDescribe={mayDescribe}
              mayLicense={mayLicense}
              onUse={() => onChosen(chosen)}
            />
          )}
        </div>
        <p id={hint} className={styles.hint}>
          {say('library.keys')}
        </p>
      </div>
    </Dialog>
  );
}
