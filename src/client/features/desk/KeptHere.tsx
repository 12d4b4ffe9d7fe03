import { useQuery } from '@tanstack/react-query';
import type { Me } from '#api/session.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import type { Journal } from '../../connection/journal.ts';
import { KeptList } from '../../connection/KeptList.tsx';
import { keptQuery } from '../../connection/kept.queries.ts';
import styles from './KeptHere.module.css';

/** The desk without its server: what is in this browser, and what of it waits. */
export function KeptHere({ me, journal }: { me: Me; journal: Journal }) {
  const say = useSay();
  const { data: kept, error } = useQuery(keptQuery(journal, me.id));
  if (error || kept?.length === 0)
    return <EmptyState title={say('offline.nothing.title')}>{say('offline.nothing.text')}</EmptyState>;
  return (
    <section className={styles.here} aria-label={say('offline.title')}>
      <h2>{say('offline.title')}</h2>
      <p>{say('offline.text')}</p>
      <WithWords topic="status">{kept && <KeptList kept={kept} />}</WithWords>
    </section>
  );
}
