import { WithWords } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { fetchHistory } from '../features/history/fetchHistory.ts';
import { fetchPreview } from '../features/preview/fetchPreview.ts';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';
import { useMe } from './useMe.ts';

const fetchParts = async () => {
  const [{ History }, { PreviewPanel }] = await Promise.all([fetchHistory(), fetchPreview()]);
  return { History, PreviewPanel };
};

/** The history, once its code is here. */
export function HistoryPanel({ session }: { session: ArticleSession }) {
  const { me, newsroom } = useMe();
  return (
    <WithWords topic="history">
      <WithWords topic="details">
        <PanelWhenFetched fetch={fetchParts}>
          {({ History, PreviewPanel }) => (
            <History
              key={session.article}
              session={session}
              me={me}
              preview={(shown, version) => (
                <PreviewPanel session={shown} article={session.article} newsroom={newsroom} version={version} />
              )}
            />
          )}
        </PanelWhenFetched>
      </WithWords>
    </WithWords>
  );
}
