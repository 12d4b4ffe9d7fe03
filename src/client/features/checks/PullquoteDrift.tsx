import type { PullquoteLink } from '#lint/pullquotes.ts';
import { wordDifference } from '#lint/wordDifference.ts';
import { announce } from '#ui/Announcer.tsx';
import { Button } from '#ui/Button.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { Checker } from './Checker.ts';
import styles from './Checks.module.css';
import type { MayDecide } from './mayDecide.ts';

interface PullquoteDriftProps {
  link: PullquoteLink;
  checker: Checker;
  may: MayDecide;
}

/** How a pull quote and its passage differ, word by word, and the two ways to make them one again. */
export function PullquoteDrift({ link, checker, may }: PullquoteDriftProps) {
  const say = useSay();
  const { block, start, end, words, passage } = link;
  if (!passage) return <p className={styles.drifted}>{say('ledger.gone')}</p>;
  const take = (edit: { block: string; from: number; to: number; text: string }) =>
    announce(say(checker.apply([edit]) ? 'checks.mended' : 'checks.changed'));
  return (
    <div className={styles.drift}>
      <p className={styles.drifted}>{say('ledger.drifted')}</p>
      <p className={styles.difference}>
        {wordDifference(passage.words, words).map(({ kind, text }, index) => {
          const key = `${index} ${text}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          return kind === 'removed' ? (
            <del key={key}>
              <span className="visually-hidden">{say('ledger.onlyText')} </span>
              {text}
            </del>
          ) : (
            <ins key={key}>
              <span className="visually-hidden">{say('ledger.onlyPullquote')} </span>
              {text}
            </ins>
          );
        })}
      </p>
      {may.write && (
        <div className={styles.actions}>
          <Button onClick={() => take({ block, from: start, to: end, text: passage.words })}>
            {say('checks.fix.takePassage')}
          </Button>
          <Button onClick={() => take({ ...passage, text: words })}>{say('checks.fix.takePullquote')}</Button>
        </div>
      )}
    </div>
  );
}
