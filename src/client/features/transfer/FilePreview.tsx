import { useEffect, useState } from 'react';
import type { FormatDefinition, Line, Written } from '#formats/defineFormat.ts';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './Export.module.css';
import { ShownText } from './ShownText.tsx';

interface FilePreviewProps {
  file: Written;
  format: FormatDefinition;
}

/** So much of a file is shown; the whole of it is downloaded and copied. */
const shownLength = 20_000;

/** How a file begins: its own text, or where it is none, what is read back from it. */
export function FilePreview({ file, format }: FilePreviewProps) {
  const say = useSay();
  return (
    <section className={styles.preview} aria-label={say('export.preview')}>
      {typeof file === 'string' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        <pre className={styles.file} tabIndex={0}>
          <ShownText text={file.slice(0, shownLength)} />
        </pre>
      ) : (
        <Lines file={file} format={format} />
      )}
    </section>
  );
}

function Lines({ file, format }: FilePreviewProps) {
  const say = useSay();
  const [read, setRead] = useState<{ file: Written; lines: readonly Line[] | Error } | null>(null);
  useEffect(() => {
    let current = true;
    const keep = (lines: readonly Line[] | Error) => {
      if (current) setRead({ file, lines });
    };
    format.lines?.(file).then(keep, keep);
    return () => {
      current = false;
    };
  }, [file, format]);
  const lines = read?.file === file ? read.lines : null;
  if (lines instanceof Error) return <p className={styles.file}>{problemSentence(say, lines)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <div className={styles.file} tabIndex={0} aria-busy={lines === null}>
      {lines && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('export.style')}</th>
              <th scope="col">{say('export.words')}</th>
            </tr>
          </thead>
          <tbody>
            {beginning(lines).map(({ kind, style, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file that was written does not change
              <tr key={index}>
                {kind === 'text' ? (
                  <th scope="row" lang="en">
                    {style}
                  </th>
                ) : (
                  <th scope="row">{say(kind === 'row' ? 'block.table' : 'block.figure')}</th>
                )}
                <td>
                  <ShownText text={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function beginning(lines: readonly Line[]): readonly Line[] {
  let left = shownLength;
  return lines.filter(({ words }) => {
    left -= words.length + 1;
    return left > 0;
  });
}
