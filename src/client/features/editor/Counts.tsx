import type { EditorState } from '@tiptap/pm/state';
import { useCallback, useId, useMemo } from 'react';
import { fairCopy } from '#article/fairCopy.ts';
import { printLines } from '#article/printLines.ts';
import { readingMinutes } from '#article/text.ts';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { useArticleCount } from '../../connection/useArticleCount.ts';
import { useEachFrame } from '../../connection/useEachFrame.ts';
import styles from './Counts.module.css';

/** Characters that a line of print may hold, from the narrowest column to a page. */
const columns = { least: 10, most: 200 };

/** What the house sets, until it has a place of its own for that: this browser remembers it. */
function asPerLine(stored: string): number {
  const number = Number(stored);
  return Number.isInteger(number) && number >= columns.least && number <= columns.most ? number : 36;
}

/** Numbers that run along with every key distract. In milliseconds. */
const pause = 300;

/** Words, characters, minutes and lines of the article as readers get it. */
export function Counts({ session }: { session: ArticleSession }) {
  const say = useSay();
  const { language } = useLanguage();
  const count = useArticleCount(session);
  const labels = useMemo(
    () => ({
      all: say('editor.counts'),
      words: say('editor.words'),
      characters: say('editor.characters'),
      reading: say('editor.reading'),
      lines: say('editor.lines'),
      perLine: say('editor.perLine'),
    }),
    [say],
  );
  const id = useId();
  const [stored, store] = useStored('galley.charactersPerLine', '36');
  const perLine = asPerLine(stored);
  const lines = useEachFrame(
    session,
    useCallback(({ doc }: EditorState) => printLines(fairCopy(doc), perLine), [perLine]),
    Object.is,
    pause,
  );
  const minutes = readingMinutes(count?.words ?? 0);
  const reading = useMemo(() => say('editor.minutes', { count: minutes }), [say, minutes]);
  if (!count) return null;
  return (
    <dl className={styles.counts} aria-label={labels.all}>
      <dt>{labels.words}</dt>
      <dd>{groupedNumber(language, count.words)}</dd>
      <dt>{labels.characters}</dt>
      <dd>{groupedNumber(language, count.characters)}</dd>
      <dt>{labels.reading}</dt>
      <dd>{reading}</dd>
      <dt>{labels.lines}</dt>
      <dd>{groupedNumber(language, lines ?? 0)}</dd>
      <dt className={styles.setting}>
        <label htmlFor={id}>{labels.perLine}</label>
      </dt>
      <dd>
        <input
          id={id}
          type="number"
          min={columns.least}
          max={columns.most}
          defaultValue={perLine}
          onChange={({ target }) => target.validity.valid && target.value !== '' && store(target.value)}
        />
      </dd>
    </dl>
  );
}
