import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Problem } from '#api/problem.ts';
import { signOut } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../connection/call.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import { AccountMenu } from '../features/session/AccountMenu.tsx';
import { paths } from './paths.ts';
import { useMe } from './useMe.ts';
import { useWorkplace } from './Workplace.tsx';

/** One's own menu, with the way out: the session ends, and this computer forgets what it kept for this person. */
export function Account() {
  const say = useSay();
  const { me } = useMe();
  const { journal } = useWorkplace();
  const queries = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const show = useToasts((toasts) => toasts.show);
  const leave = async () => {
    try {
      await call(signOut, {});
    } catch (failure) {
      // A session that has ended already is signed out of.
      if (!(failure instanceof Problem && failure.code === 'notSignedIn')) {
        show(problemSentence(say, failure));
        return;
      }
    }
    await journal.wipe(me.id).catch(() => show(say('session.notWiped')));
    queries.clear();
    await router.invalidate();
    await navigate({ to: paths.signIn, search: { next: paths.desk } });
  };
  return (
    <AccountMenu
      me={me}
      onPeople={can(me.role, 'people') ? () => void navigate({ to: paths.people }) : undefined}
      onSignOut={() => void leave()}
    />
  );
}
