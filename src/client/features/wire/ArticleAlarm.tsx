import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { seeWire } from '#api/wire.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { articleWireQuery } from './wire.queries.ts';

/** What everybody in an article has to know of the message it was started from: that there is a later one, or that it is taken back. */
export function ArticleAlarm({ article, mayWrite }: { article: string; mayWrite: boolean }) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const { data } = useQuery(articleWireQuery(article));
  const shown = data?.news ?? data?.source;
  if (!data?.state || data.state === 'current' || !shown) return null;
  const { state } = data;
  const seen = async () => {
    try {
      await call(seeWire, { id: article, message: shown.id });
    } catch (failure) {
      show(problemSentence(say, failure));
    } finally {
      await queries.invalidateQueries(articleWireQuery(article));
    }
  };
  const headline = shown.headline || say('wire.untitled');
  return (
    <div role={state === 'kill' ? undefined : 'status'}>
      <Notice
        tone={state === 'kill' ? 'stop' : 'warn'}
        actions={
          <>
            <Link to="/wire" search={{ message: shown.id }} className={buttonClass('line')}>
              {say('wire.alarm.show')}
            </Link>
            {state !== 'kill' && mayWrite && <Button onClick={() => void seen()}>{say('wire.alarm.seen')}</Button>}
          </>
        }
      >
        {say(`wire.alarm.${state}`, { agency: shown.agency, headline })}
      </Notice>
    </div>
  );
}
