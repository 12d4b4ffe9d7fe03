import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './session.module.css';

/** Why a form was not taken; said at once. */
export function FormProblem({ problem }: { problem: unknown }) {
  const say = useSay();
  return (
    <div role="alert">{problem !== null && <p className={styles.problem}>{problemSentence(say, problem)}</p>}</div>
  );
}
