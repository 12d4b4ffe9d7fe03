import { useQuery } from '@tanstack/react-query';
import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { standingQuery } from '../connection/article.queries.ts';
import { fetchDetails } from '../features/details/fetchDetails.ts';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';
import { WireSource } from './WireOfArticle.tsx';

/** The details, once their code is here, and the message that the article was started from. */
export function DetailsPanel({ session }: { session: ArticleSession }) {
  const { data: row } = useQuery(standingQuery(session.article));
  return (
    <>
      <WithWords topic="details">
        <PanelWhenFetched fetch={fetchDetails}>{({ Details }) => <Details session={session} />}</PanelWhenFetched>
      </WithWords>
      <WireSource row={row} />
    </>
  );
}
