import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useSay } from '#ui/useSay.tsx';
import { SignInForm } from '../features/session/SignInForm.tsx';
import { sessionQuery } from '../features/session/session.queries.ts';
import { Threshold } from '../features/session/Threshold.tsx';
import { paths } from './paths.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useSignedIn } from './useSignedIn.ts';

export function SignInPage() {
  const say = useSay();
  const { next } = useSearch({ from: paths.signIn });
  const { data } = useQuery(sessionQuery);
  usePageTitle(say('session.signIn'));
  return (
    <Threshold newsroom={data?.newsroom ?? ''}>
      <SignInForm onSignedIn={useSignedIn(next)} />
    </Threshold>
  );
}
