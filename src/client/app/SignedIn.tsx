import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { browserThread } from '../connection/browserThread.ts';
import { openChannel } from '../connection/channel.ts';
import { openJournal } from '../connection/journal.ts';
import { liveUpdates } from '../connection/liveUpdates.ts';
import { newId } from '../connection/newId.ts';
import { sendKept } from '../connection/sendKept.ts';
import { displacedQuery } from '../connection/useDisplaced.ts';
import { waitingPictures } from '../connection/waitingPictures.ts';
import { fetchAhead } from './fetchPages.ts';
import { HelpWhenWanted } from './HelpWhenWanted.tsx';
import { channelUrl, paths } from './paths.ts';
import { isUnkept } from './unkept.ts';
import { useMe } from './useMe.ts';
import { type Workplace, WorkplaceProvider } from './Workplace.tsx';
import { watchSession } from './watchSession.ts';

/** By then what was asked for is on the screen, in milliseconds. */
const settled = 3_000;

/** Everything behind the sign-in. Opens the tab's channel and journal, and closes them when one leaves. */
export function SignedIn() {
  const { me } = useMe();
  const WebSocket = useRouteContext({ from: '/signed-in', select: (context) => context.WebSocket });
  const queries = useQueryClient();
  const router = useRouter();
  const say = useSay();
  const show = useToasts((toasts) => toasts.show);
  const [workplace, setWorkplace] = useState<Workplace | null>(null);
  /** That the session is over is said once, though it is asked for again and again. */
  const told = useRef(false);
  const ended = useEffectEvent((shutOut: boolean) => {
    if (shutOut || !isUnkept()) return void router.invalidate();
    if (told.current) return;
    told.current = true;
    // The line comes back when the same person has signed in beside it, and takes along what is here alone.
    const signIn = () => void window.open(paths.signIn);
    show(say('session.endedUnkept'), { label: say('session.signIn'), onAction: signIn });
  });
  useEffect(() => {
    const journal = openJournal('galley', browserThread);
    journal.admit(me.id);
    const channel = openChannel({ url: channelUrl(window.location, me.id), ...(WebSocket ? { WebSocket } : {}) });
    const endUpdates = liveUpdates(channel, queries);
    channel.onOnline((online) => {
      if (online) told.current = false;
    });
    const endWatch = watchSession(queries, channel, me.id, (shutOut) => ended(shutOut));
    const pictures = waitingPictures(me.id, channel, journal);
    const place = { person: me.id, channel, journal, locks: navigator.locks, newId, now: Date.now, pictures };
    const endSending = sendKept(place);
    let left = false;
    let endTelling = () => {};
    // What is fetched when the screen has what it needs.
    const tidy = async () => {
      const [{ tellDisplaced }, { forgetOld }] = await Promise.all([
        import('../connection/tellDisplaced.ts'),
        import('../connection/forgetOld.ts'),
      ]);
      if (left) return;
      endTelling = tellDisplaced(place, (article) => void queries.invalidateQueries(displacedQuery(article)));
      await forgetOld(place);
    };
    let endWaiting = () => {};
    // A browser that keeps nothing has nothing that is old, and what cannot be fetched without a line is when there is one.
    const tryTidy = () =>
      tidy().catch(() => {
        if (left) return;
        endWaiting = channel.onOnline((online) => {
          if (!online) return;
          endWaiting();
          tryTidy();
        });
      });
    const later = setTimeout(tryTidy, settled);
    setWorkplace({ channel, journal, pictures });
    return () => {
      left = true;
      clearTimeout(later);
      endWaiting();
      endSending();
      endTelling();
      setWorkplace(null);
      endUpdates();
      endWatch();
      channel.close();
      pictures.close();
      journal.close();
    };
  }, [me.id, queries, WebSocket]);
  useEffect(() => {
    const later = setTimeout(fetchAhead, settled);
    return () => clearTimeout(later);
  }, []);
  if (!workplace) return null;
  return (
    <WorkplaceProvider value={workplace}>
      <Outlet />
      <HelpWhenWanted />
    </WorkplaceProvider>
  );
}
