import { useMemo } from 'react';
import { wordsOf } from '#formats/reading/counts.ts';
import type { SetAside } from '#formats/reading/reading.ts';
import { useSay } from '#ui/useSay.tsx';
import { alignLines } from './alignLines.ts';
import styles from './Sources.module.css';

interface SideBySideProps {
  /** Both a line for each block. */
  original: string;
  article: string;
  setAside: readonly SetAside[];
}

/** The words of an original on the left, what stands in the article now on the right. All of it is text: nothing of an original is ever drawn. */
export function SideBySide({ original, article, setAside }: SideBySideProps) {
  const say = useSay();
  const pairs = useMemo(() => alignLines(linesIn(original), linesIn(article)), [original, article]);
  const aside = useMemo(
    () => new Map(setAside.flatMap(({ kind, text }) => linesIn(text).map((line) => [keyOf(line), kind] as const))),
    [setAside],
  );
  if (original.trim() === '') return <p>{say('receipt.noText')}</p>;
  return (
    <table className={styles.lines}>
      <caption>{say('receipt.view.compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('receipt.left')}</th>
          <th scope="col">{say('receipt.right')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ before, after }, index) => {
          const kind = before === null ? undefined : aside.get(keyOf(before));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and the table is drawn once
            <tr key={index}>
              <td data-alone={after === null || undefined}>
                {before}
                {before !== null && after === null && (
                  <small>{kind ? say(`receipt.kind.${kind}`) : say('receipt.notInArticle')}</small>
                )}
              </td>
              <td data-alone={before === null || undefined}>{after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const linesIn = (text: string) =>
  text.split('\n').flatMap((line) => {
    const words = line.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [words];
  });
const keyOf = (line: string) => wordsOf(line).join(' ').toLowerCase();
