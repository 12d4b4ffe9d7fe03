import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { fetchDisplaced } from '../features/displaced/fetchDisplaced.ts';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';
import { putBack } from './putBack.ts';
import { useMe } from './useMe.ts';

/** The panel of displaced text, once its code is here. */
export function DisplacedText({ session }: { session: ArticleSession }) {
  const { me } = useMe();
  return (
    <WithWords topic="details">
      <PanelWhenFetched fetch={fetchDisplaced}>
        {({ DisplacedPanel }) => (
          <DisplacedPanel session={session} me={me} onPutBack={(text, to) => putBack(session, text, to)} />
        )}
      </PanelWhenFetched>
    </WithWords>
  );
}
