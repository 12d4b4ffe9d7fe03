import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { fetchDisplaced } from '../features/displaced/fetchDisplaced.ts';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';
import { useMe } from './useMe.ts';

const fetchParts = async () => {
  const [{ DisplacedPanel }, { putBack }] = await Promise.all([fetchDisplaced(), import('./putBack.ts')]);
  return { DisplacedPanel, putBack };
};

/** The panel of displaced text, once its code is here. */
export function DisplacedText({ session }: { session: ArticleSession }) {
  const { me } = useMe();
  return (
    <WithWords topic="details">
      <PanelWhenFetched fetch={fetchParts}>
        {({ DisplacedPanel, putBack }) => (
          <DisplacedPanel session={session} me={me} onPutBack={(text, to) => putBack(session, text, to)} />
        )}
      </PanelWhenFetched>
    </WithWords>
  );
}
