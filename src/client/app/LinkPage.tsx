import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { readLink } from '#api/session.ts';
import { buttonClass } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { call } from '../connection/call.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import { LinkForm } from '../features/session/LinkForm.tsx';
import { sessionQuery } from '../features/session/session.queries.ts';
import { Threshold } from '../features/session/Threshold.tsx';
import { paths } from './paths.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useSignedIn } from './useSignedIn.ts';

/** A one-time link. Its token stands behind the #, which browsers send to nobody. */
export function LinkPage() {
  const say = useSay();
  const [token] = useState(() => window.location.hash.slice(1));
  const { data: session } = useQuery(sessionQuery);
  const { data: link, error } = useQuery({
    queryKey: ['link', token],
    queryFn: () => call(readLink, { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const onSignedIn = useSignedIn(paths.desk);
  usePageTitle(say('session.signIn'));
  return (
    <Threshold newsroom={session?.newsroom ?? ''}>
      {link && (
        <WithWords topic="people">
          <LinkForm token={token} link={link} onSignedIn={onSignedIn} />
        </WithWords>
      )}
      {error && (
        <EmptyState
          title={say('session.linkFailed')}
          actions={
            <Link to={paths.signIn} search={{ next: paths.desk }} className={buttonClass('line')}>
              {say('session.signIn')}
            </Link>
          }
        >
          {problemSentence(say, error)}
        </EmptyState>
      )}
    </Threshold>
  );
}
