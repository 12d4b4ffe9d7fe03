import { can } from '#article/permissions.ts';
import { useFetched } from '#ui/useFetched.tsx';
import { WithWords } from '#ui/useSay.tsx';
import type { Standing } from '../connection/article.queries.ts';
import { fetchAlarm, fetchSource } from '../features/wire/fetchWire.ts';
import { useMe } from './useMe.ts';

/** What is new about the message that an article was started from, once its code is here. */
export function WireAlarm({ row }: { row: Standing | undefined }) {
  const { me } = useMe();
  const news = row !== undefined && row.wire !== null && row.wire !== 'current';
  const Alarm = useFetched(fetchAlarm, news);
  if (!news || !Alarm) return null;
  return (
    <WithWords topic="wire">
      <Alarm article={row.id} mayWrite={can(me.role, 'write', row)} />
    </WithWords>
  );
}

/** The message that an article was started from, once its code is here. */
export function WireSource({ row }: { row: Standing | undefined }) {
  const started = row !== undefined && row.wire !== null;
  const Source = useFetched(fetchSource, started);
  if (!started || !Source) return null;
  return (
    <WithWords topic="wire">
      <Source article={row.id} />
    </WithWords>
  );
}
