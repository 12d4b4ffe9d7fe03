import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { visitArticle } from '#api/articles.ts';
import type { Problem } from '#api/problem.ts';
import { frontText } from '#article/text.ts';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { standingQuery } from '../connection/article.queries.ts';
import { call } from '../connection/call.ts';
import { useDisplaced } from '../connection/useDisplaced.ts';
import { useDocument } from '../connection/useDocument.ts';
import { fetchPreview } from '../features/preview/fetchPreview.ts';
import styles from './ArticleBar.module.css';
import { ArticleScreen } from './ArticleScreen.tsx';
import { BackToDesk } from './BackToDesk.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { DisplacedText } from './DisplacedText.tsx';
import { FindingCount } from './FindingCount.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { PageAbsent } from './PageAbsent.tsx';
import { type ArticlePanel, displacedPanel } from './Panel.tsx';
import { PanelWhenFetched } from './PanelWhenFetched.tsx';
import { paths } from './paths.ts';
import { useArticleSession } from './useArticleSession.ts';
import { useHouseSettings } from './useHouseSettings.ts';
import { useMe } from './useMe.ts';
import { usePageTitle } from './usePageTitle.ts';

/** THE list of panels beside the manuscript, in the order of their tabs. */
const panels: readonly ArticlePanel[] = [
  {
    id: 'preview',
    label: 'article.panel.preview',
    render: (session, { newsroom }) => (
      <PanelWhenFetched fetch={fetchPreview}>
        {({ PreviewPanel }) => <PreviewPanel session={session} article={session.article} newsroom={newsroom} />}
      </PanelWhenFetched>
    ),
  },
  {
    id: 'checks',
    label: 'article.panel.checks',
    render: (session, { checker, leave }) => <ChecksPanel session={session} checker={checker} onLeave={leave} />,
    mark: ({ checker }) => checker && <FindingCount checker={checker} />,
  },
  { id: 'history', label: 'article.panel.history', render: (session) => <HistoryPanel session={session} /> },
  { id: 'details', label: 'article.panel.details', render: (session) => <DetailsPanel session={session} /> },
];

const displaced: ArticlePanel = {
  id: displacedPanel,
  label: 'article.displaced.title',
  render: (session) => <DisplacedText session={session} />,
};

export function ArticlePage() {
  const { id } = useParams({ from: `/signed-in${paths.article}` });
  const open = useArticleSession(id);
  if (!open) return null;
  if (!open.opened) return <Opening session={open.session} />;
  return <OpenArticle key={id} id={id} session={open.session} />;
}

/** So long a connection may take before its lack is said, in milliseconds. */
const patience = 2_000;

/** Nobody can type before the text is here: until then there is no manuscript, only the way back and why one waits. */
function Opening({ session }: { session: ArticleSession }) {
  const say = useSay();
  const phase = useStore(session.store, (view) => view.phase);
  const online = useStore(session.store, (view) => view.online);
  const problem = useStore(session.store, (view): Problem | null => view.problem);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (phase === 'closed' || phase === 'reload') return <PageAbsent phase={phase} problem={problem} />;
  return (
    <>
      <header className={styles.bar}>
        <BackToDesk />
        <span role="status">{late && !online ? say('problem.unavailable') : say('receipt.opening')}</span>
      </header>
      <main aria-busy="true">
        <h1 className="visually-hidden">{say('receipt.opening')}</h1>
      </main>
    </>
  );
}

function OpenArticle({ id, session }: { id: string; session: ArticleSession }) {
  const say = useSay();
  const { data: row } = useQuery(standingQuery(id));
  const headline = useDocument(session, (doc) => frontText(doc, 'headline'));
  usePageTitle(headline || say('desk.untitled'));
  useEffect(() => {
    // Only the list of what one has opened is poorer without it.
    call(visitArticle, { id }).catch(() => undefined);
  }, [id]);
  useHouseSettings();
  const { me } = useMe();
  const { open, settled } = useDisplaced(session, me);
  const shown = open.length + settled.length > 0 ? [...panels, displaced] : panels;
  return <ArticleScreen session={session} row={row} panels={shown} />;
}
