import styles from './FormProblem.module.css';

/** Why a form was not taken; said at once. */
export function FormProblem({ sentence }: { sentence: string | null }) {
  return (
    <div role="alert" className={styles.alert}>
      {sentence && <p className={styles.problem}>{sentence}</p>}
    </div>
  );
}
