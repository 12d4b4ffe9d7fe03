import { useQuery } from '@tanstack/react-query';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { standingQuery } from '../connection/article.queries.ts';
import { fetchDetails } from '../features/details/fetchDetails.ts';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';
import { showSource } from './sources.store.ts';
import { WireSource } from './WireOfArticle.tsx';

const fetchParts = async () => {
  const [{ Details }, { Sources }] = await Promise.all([fetchDetails(), import('../features/sources/Sources.tsx')]);
  return { Details, Sources };
};

/** The details, the message that the article was started from, and where else its text is from, once their code is here. */
export function DetailsPanel({ session }: { session: ArticleSession }) {
  const { data: row } = useQuery(standingQuery(session.article));
  return (
    <WithWords topic="details">
      <PanelWhenFetched fetch={fetchParts}>
        {({ Details, Sources }) => (
          <>
            <Details session={session} />
            <WireSource row={row} />
            <ErrorBoundary tool>
              <WithWords topic="receipt">
                <Sources article={session.article} onOpen={showSource} />
              </WithWords>
            </ErrorBoundary>
          </>
        )}
      </PanelWhenFetched>
    </WithWords>
  );
}
