import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './ImportDialog.module.css';
import { type ImportedArticle, importFile } from './importFile.ts';

interface ImportDialogProps {
  /** Files that were dropped; none where one has yet to choose. */
  files: readonly File[];
  /** The one that the articles are for; absent, the main one. */
  publication: string | undefined;
  /** The address of an article's page. */
  pathOf(article: string): string;
  showReceipt(article: ImportedArticle): ReactNode;
  onClose(): void;
}

type Fate =
  | { is: 'waiting' | 'reading' }
  | { is: 'done'; articles: readonly ImportedArticle[] }
  | { is: 'refused'; sentence: string };

interface Item {
  file: File;
  fate: Fate;
}

/** Takes files in, one after the other: each says what became of it, and one that fails stops none. */
export function ImportDialog({ files, publication, pathOf, showReceipt, onClose }: ImportDialogProps) {
  const say = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const [items, setItems] = useState<readonly Item[]>(() => files.map(waiting));
  const next = items.findIndex(({ fate }) => fate.is === 'waiting');
  const busy = items.some(({ fate }) => fate.is === 'reading');
  useEffect(() => {
    const item = items[next];
    if (busy || !item) return;
    const tell = (fate: Fate) =>
      setItems((all) => all.map((each, index) => (index === next ? { ...each, fate } : each)));
    tell({ is: 'reading' });
    importFile(item.file, publication).then(
      (articles) => tell({ is: 'done', articles }),
      (failure) => tell({ is: 'refused', sentence: problemSentence(say, failure) }),
    );
  }, [items, next, busy, say, publication]);
  const done = items.filter(({ fate }) => fate.is === 'done' || fate.is === 'refused').length;
  return (
    <Dialog title={say('importing.title')} place="large" onClose={onClose}>
      <div className={styles.dialog}>
        <p>{say('importing.what')}</p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            setItems((all) => [...all, ...chosen.map(waiting)]);
          }}
        />
        <Button data-first onClick={() => picker.current?.click()}>
          {say('importing.choose')}
        </Button>
        <p role="status">{items.length > 0 && say('importing.progress', { done, all: items.length })}</p>
        <ul className={styles.files} aria-label={say('importing.files')}>
          {items.map(({ file, fate }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may come twice, and none moves
            <li key={index}>
              <b>{file.name}</b>
              {fate.is === 'waiting' && <span>{say('importing.waiting')}</span>}
              {fate.is === 'reading' && <span>{say('importing.reading')}</span>}
              {fate.is === 'refused' && <span className={styles.refused}>{fate.sentence}</span>}
              {fate.is === 'done' &&
                fate.articles.map((article) => (
                  <div key={article.id}>
                    <a href={pathOf(article.id)}>
                      {say('importing.open', { headline: article.headline || say('importing.untitled') })}
                    </a>
                    <details>
                      <summary>{say('importing.receipt', { name: article.headline || file.name })}</summary>
                      {showReceipt(article)}
                    </details>
                  </div>
                ))}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

const waiting = (file: File): Item => ({ file, fate: { is: 'waiting' } });
