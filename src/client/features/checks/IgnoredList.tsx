import type { IgnoredFinding } from '#api/checks.ts';
import { Button } from '#ui/Button.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './Checks.module.css';
import type { MayDecide } from './mayDecide.ts';
import { useIgnoring } from './useIgnoring.ts';

interface IgnoredListProps {
  article: string;
  ignored: readonly IgnoredFinding[];
  may: MayDecide;
}

/** What is let pass, by whom and why, to be taken back. */
export function IgnoredList({ article, ignored, may }: IgnoredListProps) {
  const say = useSay();
  const show = useToasts((toasts) => toasts.show);
  const { heed } = useIgnoring(article);
  return (
    <details className={styles.ignored}>
      <summary>{say('checks.ignored', { count: ignored.length })}</summary>
      <ul>
        {ignored.map(({ id, rule, scope, excerpt, reason, by }) => (
          <li key={id}>
            <span className={styles.says}>{say(`check.${rule}` as Word)}</span>
            {excerpt.trim() !== '' && <q className={styles.excerpt}>{excerpt.slice(0, 90)}</q>}
            <span className={styles.rule}>
              {say(`checks.scope.${scope}`)} · {by}: {reason}
            </span>
            {(scope === 'house' ? may.house : may.write) && (
              <Button
                look="quiet"
                aria-label={say('checks.heedNamed', {
                  rule: say(`check.${rule}` as Word),
                  words: excerpt.slice(0, 40),
                })}
                onClick={() => heed.mutate(id, { onError: (failure) => show(problemSentence(say, failure)) })}
              >
                {say('checks.heed')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
