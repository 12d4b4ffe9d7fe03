import { useQuery } from '@tanstack/react-query';
import { Problem } from '#api/problem.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { fullTime } from './fullTime.ts';
import styles from './Wire.module.css';
import { refusalsQuery } from './wire.queries.ts';

/** What was sent and not taken, each with its reason. */
export function Refusals() {
  const say = useSay();
  const { language } = useLanguage();
  const { data: refusals, error, refetch } = useQuery(refusalsQuery);
  return (
    <>
      <header className={styles.title}>
        <h1>{say('wire.refused')}</h1>
      </header>
      <p className={styles.lead}>{say('wire.refused.text')}</p>
      {error && !refusals && (
        <EmptyState
          title={say('wire.failed')}
          actions={<Button onClick={() => void refetch()}>{say('ui.tryAgain')}</Button>}
        >
          {problemSentence(say, error)}
        </EmptyState>
      )}
      {refusals?.length === 0 && <EmptyState title={say('wire.refused.none')} />}
      {refusals && refusals.length > 0 && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('wire.agency')}</th>
                <th scope="col">{say('wire.received')}</th>
                <th scope="col">{say('wire.refused.reason')}</th>
                <th scope="col">{say('wire.refused.file')}</th>
              </tr>
            </thead>
            <tbody>
              {refusals.map(({ id, agency, at, name, problem }) => (
                <tr key={id}>
                  <td>{agency}</td>
                  <td>{fullTime(language, at)}</td>
                  <td>{problemSentence(say, Problem.from(problem))}</td>
                  <td>{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
