import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { Problem } from '#api/problem.ts';
import { signOut } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../connection/call.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import { AccountMenu } from '../features/session/AccountMenu.tsx';
import { fetchPasswordDialog } from '../features/session/fetchPasswordDialog.ts';
import { rememberSession } from '../features/session/rememberedSession.ts';
import { SignOutDialog } from '../features/session/SignOutDialog.tsx';
import { showHelp } from './help.store.ts';
import { leftUnsaved } from './leftUnsaved.ts';
import { paths } from './paths.ts';
import { useMe } from './useMe.ts';
import { useWorkplace } from './Workplace.tsx';

/**
 * One's own menu, with the way out: the session ends, and this computer forgets what it kept for this person; where
 * that is more than the server has, it asks first.
 */
export function Account() {
  const say = useSay();
  const { me } = useMe();
  const { channel, journal } = useWorkplace();
  const queries = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const show = useToasts((toasts) => toasts.show);
  const [unsaved, setUnsaved] = useState(0);
  const [changing, setChanging] = useState(false);
  const unreachable = useCallback(() => {
    show(say('problem.unavailable'));
    setChanging(false);
  }, [show, say]);
  const fetched = useFetched(fetchPasswordDialog, changing, unreachable);
  const ask = async () => {
    // A browser that keeps no local copy has none to lose.
    const count = await leftUnsaved(journal, channel, me.id).catch(() => 0);
    if (count > 0) setUnsaved(count);
    else await leave();
  };
  const leave = async () => {
    setUnsaved(0);
    try {
      await call(signOut, {});
    } catch (failure) {
      // Of a session that has ended already nothing is to stay either: whoever it was wants to be out.
      if (!(failure instanceof Problem && failure.code === 'notSignedIn')) {
        show(problemSentence(say, failure));
        return;
      }
    }
    await journal.wipe(me.id).catch(() => show(say('session.notWiped')));
    rememberSession(null);
    queries.clear();
    await router.invalidate();
    await navigate({ to: paths.signIn, search: { next: paths.desk } });
  };
  return (
    <>
      <AccountMenu
        me={me}
        onWire={() => void navigate({ to: paths.wire })}
        onPeople={can(me.role, 'people') ? () => void navigate({ to: paths.people }) : undefined}
        onSettings={() => void navigate({ to: paths.settings })}
        onStatus={() => void navigate({ to: paths.status })}
        onHelp={() => showHelp(true)}
        onPassword={() => setChanging(true)}
        onSignOut={() => void ask()}
      />
      {changing && fetched && <fetched.PasswordDialog onClose={() => setChanging(false)} />}
      {unsaved > 0 && <SignOutDialog count={unsaved} onSignOut={() => void leave()} onClose={() => setUnsaved(0)} />}
    </>
  );
}
