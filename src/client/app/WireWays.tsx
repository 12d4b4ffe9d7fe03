import { Link } from '@tanstack/react-router';
import { useSay } from '#ui/useSay.tsx';
import { paths } from './paths.ts';
import styles from './WireWays.module.css';

/** From the inbox to what else there is of the agencies, for who may go there. */
export function WireWays({ keys, refused }: { keys: boolean; refused: boolean }) {
  const say = useSay();
  if (!keys && !refused) return null;
  return (
    <div className={styles.ways}>
      {refused && <Link to={paths.wireRefused}>{say('wire.refused')}</Link>}
      {keys && <Link to={paths.wireKeys}>{say('wire.keys')}</Link>}
    </div>
  );
}
