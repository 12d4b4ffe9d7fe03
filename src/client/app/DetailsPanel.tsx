import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { fetchDetails } from '../features/details/fetchDetails.ts';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';

/** The details, once their code is here. */
export function DetailsPanel({ session }: { session: ArticleSession }) {
  return (
    <WithWords topic="details">
      <PanelWhenFetched fetch={fetchDetails}>{({ Details }) => <Details session={session} />}</PanelWhenFetched>
    </WithWords>
  );
}
