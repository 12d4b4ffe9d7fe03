import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../../connection/problemSentence.ts';
import styles from './PasteReceipt.module.css';

interface FetchPicturesProps {
  /** Figures that wait for a picture which lies elsewhere. */
  blocks: readonly string[];
  /** Brings the picture of one; throws the Problem why not. */
  fetch(block: string): Promise<void>;
}

interface Progress {
  done: number;
  all: number;
  failed: number;
  /** Each once. */
  sentences: readonly string[];
}

/** One button for all pictures that lie elsewhere, one after the other; those that cannot be had say why, and the others come. */
export function FetchPictures({ blocks, fetch }: FetchPicturesProps) {
  const say = useSay();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [brought, setBrought] = useState<ReadonlySet<string>>(new Set());
  const waiting = blocks.filter((block) => !brought.has(block));
  const busy = progress !== null && progress.done < progress.all;
  const go = async () => {
    const failures: string[] = [];
    const here = new Set(brought);
    const all = waiting.length;
    setProgress({ done: 0, all, failed: 0, sentences: [] });
    for (const [index, block] of waiting.entries()) {
      await fetch(block).then(
        () => void here.add(block),
        (failure: unknown) => void failures.push(problemSentence(say, failure)),
      );
      setProgress({ done: index + 1, all, failed: failures.length, sentences: [...new Set(failures)] });
    }
    setBrought(here);
  };
  if (waiting.length === 0 && !progress) return null;
  return (
    <div className={styles.fetch}>
      {(waiting.length > 0 || busy) && (
        <Button disabled={busy} onClick={() => void go()}>
          {say('receipt.fetch', { count: busy ? progress.all : waiting.length })}
        </Button>
      )}
      <div role="status">
        {progress && <p>{say('receipt.fetched', { done: progress.done - progress.failed, all: progress.all })}</p>}
        {progress?.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
