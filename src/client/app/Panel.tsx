import type { ReactNode } from 'react';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import type { Word } from '#words/say.ts';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { useMe } from './useMe.ts';

export interface ArticlePanel {
  id: string;
  label: Word;
  render(session: ArticleSession, newsroom: string): ReactNode;
}

/** Under which the chosen tab is remembered. */
export const panelTabKey = 'galley.panelTab';

/** The panel of displaced text: there is one where there is such text. */
export const displacedPanel = 'displaced';

interface PanelProps {
  session: ArticleSession;
  panels: readonly ArticlePanel[];
  /** Stands at the end of the tabs. */
  end?: ReactNode;
}

/** The one panel beside the manuscript; which tab it shows is remembered. */
export function Panel({ session, panels, end }: PanelProps) {
  const say = useSay();
  const { newsroom } = useMe();
  const [chosen, choose] = useStored(panelTabKey, 'preview');
  const panel = panels.find(({ id }) => id === chosen) ?? panels[0];
  if (!panel) return null;
  return (
    <Tabs
      label={say('article.panel')}
      tabs={panels.map(({ id, label }) => ({ id, label: say(label) }))}
      selected={panel.id}
      onSelect={choose}
      end={end}
    >
      <ErrorBoundary key={panel.id}>{panel.render(session, newsroom)}</ErrorBoundary>
    </Tabs>
  );
}
