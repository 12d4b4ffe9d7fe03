import styles from './Status.module.css';

interface StatusProps {
  /** A token's name: `--stage-draft`. The word says the same: colour never speaks alone. */
  colour: string;
  children: string;
}

export function Status({ colour, children }: StatusProps) {
  return (
    <span className={styles.status} style={{ '--dot': `var(${colour})` }}>
      {children}
    </span>
  );
}
